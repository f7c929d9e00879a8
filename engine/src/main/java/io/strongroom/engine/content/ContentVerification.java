package io.strongroom.engine.content;

import io.strongroom.engine.crypto.Crc64;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.io.OutputStream;

/// Reads content only to see whether it is what was once stored.
final class ContentVerification {
    private ContentVerification() {}

    /// All of an object.
    ///
    /// @return how many bytes of content that were
    static long verify(ObjectReads.Snapshot snapshot, ContentProgress progress) throws EngineException {
        ObjectRow.Content content = snapshot.row().content();
        try (ContentReader reader = snapshot.read(0, content.size())) {
            if (!holds(reader, content.size(), content.crc64(), progress)) {
                ObjectName name = snapshot.name();
                throw new EngineException(new Problem.ObjectCorrupt(name.bucket(), name.key(), "checksum"));
            }
            return content.size();
        } catch (ContentException e) {
            throw snapshot.problem(e);
        } catch (CancelledException e) {
            throw ContentProblems.cancelled(e);
        }
    }

    /// Whether this is what is read.
    static boolean holds(ContentReader reader, long size, long crc64, ContentProgress progress)
            throws ContentException, CancelledException {
        Checked sink = new Checked();
        try {
            return reader.transferTo(sink, progress) == size && sink.crc.value() == crc64;
        } catch (IOException e) {
            throw new IllegalStateException("nothing refuses to be compared", e);
        }
    }

    private static final class Checked extends OutputStream {
        private final Crc64 crc = new Crc64();

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            crc.update(bytes, offset, length);
        }
    }
}

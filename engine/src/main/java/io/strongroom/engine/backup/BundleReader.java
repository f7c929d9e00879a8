package io.strongroom.engine.backup;

import io.strongroom.engine.blob.RealDisk;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.ContentKeys;
import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.kms.SlotCopy;
import io.strongroom.engine.model.BackupReport;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Reads a bundle to its end and compares every hash; what it wrote counts only when it returns.
public final class BundleReader {
    private final Path bundle;
    private final Step step;

    /// Hears how many bytes are done; a "no" ends the reading.
    @FunctionalInterface
    public interface Step {
        boolean goOn(long bytes);
    }

    /// Where the files of the store go.
    @FunctionalInterface
    public interface Target {
        OutputStream file(String name) throws IOException;
    }

    public BundleReader(Path bundle, Step step) {
        this.bundle = bundle;
        this.step = step;
    }

    private static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// What a failure to write is, which is no fault of the bundle.
    private static final class TargetException extends IOException {
        private static final long serialVersionUID = 1L;

        TargetException(IOException cause) {
            super(cause);
        }
    }

    /// Reads everything.
    ///
    /// @param keys an empty folder, for the bundle's slot file; emptied again
    /// @throws EngineException with [Problem.NotABackup], [Problem.BackupDamaged], [Problem.WrongSecret],
    ///     [Problem.Cancelled], [Problem.StorageFailed]
    public BackupReport read(StoreSecret secret, Path keys, Target target) throws EngineException {
        try (Counted in = new Counted(new BufferedInputStream(Files.newInputStream(bundle)))) {
            try {
                return read(in, secret, keys, target);
            } catch (BundleHead.NotABundleException e) {
                throw new EngineException(new Problem.NotABackup(bundle.toString()), e);
            } catch (StoppedException e) {
                throw new EngineException(new Problem.Cancelled(), e);
            } catch (TargetException e) {
                throw storage(e);
            } catch (IOException | IllegalArgumentException | AuthenticationFailedException e) {
                throw new EngineException(new Problem.BackupDamaged(bundle.toString(), in.count), e);
            }
        } catch (IOException e) {
            throw storage(e);
        }
    }

    private static EngineException storage(IOException e) {
        return new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
    }

    private BackupReport read(Counted in, StoreSecret secret, Path keys, Target target)
            throws IOException, EngineException, AuthenticationFailedException {
        BundleHead head = BundleHead.read(in);
        try (KeySlots.Opened opened = open(head, secret, keys);
                ContentKeys content = head.open(opened.root())) {
            BundleInput body = new BundleInput(in, content, SegmentHeader.decode(head.preamble()));
            BackupReport report = entries(new ZipInputStream(body), target);
            if (!report.store().equals(opened.root().storeId())) {
                throw new IOException("another store's");
            }
            body.transferTo(OutputStream.nullOutputStream());
            SlotCopy.write(keys, head.slots());
            return report;
        }
    }

    private KeySlots.Opened open(BundleHead head, StoreSecret secret, Path keys) throws IOException, EngineException {
        SlotCopy.write(keys, head.slots());
        try {
            return new KeySlots(keys, new RealDisk()).open(secret);
        } catch (EngineException e) {
            if (e.problem() instanceof Problem.SlotsDamaged) {
                throw new IOException("slot file", e);
            }
            throw e;
        }
    }

    private BackupReport entries(ZipInputStream zip, Target target) throws IOException {
        Entries entries = new Entries();
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && Entries.isName(entry.getName())) {
            copy(entries, entry.getName(), zip, target);
            entry = zip.getNextEntry();
        }
        if (entry == null || !entry.getName().equals(Entries.MANIFEST)) {
            throw new IOException("no manifest");
        }
        BackupReport report = Manifest.decode(zip.readAllBytes());
        if (zip.getNextEntry() != null
                || report.files() != entries.files()
                || report.bytes() != entries.bytes()
                || !report.hash().equals(entries.hash())) {
            throw new IOException("the manifest tells of other entries");
        }
        return report;
    }

    private void copy(Entries entries, String name, InputStream zip, Target target) throws IOException {
        try (OutputStream out = new Guarded(target, name)) {
            entries.copy(name, zip, out, sofar -> {
                if (!step.goOn(sofar)) {
                    throw new StoppedException();
                }
            });
        }
    }

    private static final class Guarded extends OutputStream {
        private final OutputStream out;

        Guarded(Target target, String name) throws IOException {
            try {
                out = target.file(name);
            } catch (IOException e) {
                throw new TargetException(e);
            }
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new TargetException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                throw new TargetException(e);
            }
        }
    }

    /// Knows how far the bundle was read.
    private static final class Counted extends java.io.FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count += Math.max(some, 0);
            return some;
        }
    }
}

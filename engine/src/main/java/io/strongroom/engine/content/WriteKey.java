package io.strongroom.engine.content;

import io.strongroom.engine.crypto.SegmentHeader;
import io.strongroom.engine.kms.DataKey;
import io.strongroom.engine.meta.ObjectRow;
import java.util.Optional;

/// How one object is about to be written: its protection, and its data key in the clear. Closing
/// wipes the key, and ends the writing.
public record WriteKey(ObjectRow.Protection protection, Optional<DataKey> dataKey, Runnable onClose)
        implements AutoCloseable {
    ContentKeySpec spec(int partNo) {
        return dataKey.map(key -> ContentKeySpec.encrypted(
                        key.secret(),
                        SegmentHeader.fresh(ContentRows.suite(protection.algorithm()), protection.objectId(), partNo)))
                .orElseGet(ContentKeySpec::plain);
    }

    ReadKey readKey() {
        return dataKey.map(key -> ReadKey.of(key.secret())).orElseGet(ReadKey::none);
    }

    /// The same key for an object whose list of parts is now authenticated by `manifestMac`.
    public ObjectRow.Protection withManifest(byte[] manifestMac) {
        return new ObjectRow.Protection(
                protection.objectId(), protection.mode(), protection.algorithm(), protection.wrapped(), manifestMac);
    }

    @Override
    public void close() {
        dataKey.ifPresent(DataKey::close);
        onClose.run();
    }
}

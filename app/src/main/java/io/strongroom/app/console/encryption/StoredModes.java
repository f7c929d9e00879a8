package io.strongroom.app.console.encryption;

import io.strongroom.app.console.Destination;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.engine.model.BucketName;
import java.util.EnumSet;
import java.util.Set;

/// The objects behind a colour: how the store calls the encryption that a number or a bar stands for.
public final class StoredModes {
    private StoredModes() {}

    /// The objects of a bucket with this encryption. The store does not tell ciphers apart here, so
    /// SM4 leads to all objects under a CMK.
    public static Destination objects(BucketName bucket, EncryptionMode mode) {
        return new Destination.Objects(bucket, "", modes(mode));
    }

    private static Set<io.strongroom.engine.model.EncryptionMode> modes(EncryptionMode mode) {
        return switch (mode) {
            case NONE -> EnumSet.of(io.strongroom.engine.model.EncryptionMode.NONE);
            case SSE_OSS -> EnumSet.of(io.strongroom.engine.model.EncryptionMode.SSE_OSS);
            case KMS_DEFAULT -> EnumSet.of(io.strongroom.engine.model.EncryptionMode.SSE_KMS_DEFAULT);
            case KMS_CHOSEN -> EnumSet.of(io.strongroom.engine.model.EncryptionMode.SSE_KMS_CHOSEN);
            case KMS_SM4 ->
                EnumSet.of(
                        io.strongroom.engine.model.EncryptionMode.SSE_KMS_DEFAULT,
                        io.strongroom.engine.model.EncryptionMode.SSE_KMS_CHOSEN);
        };
    }
}

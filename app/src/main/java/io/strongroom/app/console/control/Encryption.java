package io.strongroom.app.console.control;

import io.strongroom.app.console.Messages;

/// How something is encrypted and with which key; `key` is an alias, empty where the mode needs
/// none. For SSE-OSS, which has no key to name, it is the cipher where that is not the usual one.
public record Encryption(EncryptionMode mode, String key) {
    /// Not encrypted.
    public static final Encryption NONE = new Encryption(EncryptionMode.NONE, "");

    /// With a data key wrapped by the managed master key.
    public static final Encryption SSE_OSS = new Encryption(EncryptionMode.SSE_OSS, "");

    /// A mode, with the key left open.
    public static Encryption of(EncryptionMode mode) {
        return new Encryption(mode, "");
    }

    /// `SSE-KMS · finance-2024`, with the cipher where it is not the usual one: a colour alone would not say it.
    public String fullText(Messages messages) {
        return switch (mode) {
            case NONE -> messages.text("common.encryption.none");
            case SSE_OSS ->
                key.isEmpty()
                        ? messages.text("common.encryption.sseOss")
                        : messages.text("common.encryption.sseOssWith", key);
            case KMS_DEFAULT -> messages.text("common.encryption.kms", key.isEmpty() ? "acs/oss" : key);
            case KMS_CHOSEN ->
                key.isEmpty()
                        ? messages.text("common.encryption.kmsChosen")
                        : messages.text("common.encryption.kms", key);
            case KMS_SM4 ->
                key.isEmpty()
                        ? messages.text("common.encryption.sm4")
                        : messages.text("common.encryption.sm4With", key);
        };
    }

    /// `SSE-KMS`, for tables that show the key in a column of its own.
    public String shortText(Messages messages) {
        return switch (mode) {
            case NONE -> messages.text("common.encryption.none.short");
            case SSE_OSS -> messages.text("common.encryption.sseOss.short");
            case KMS_DEFAULT, KMS_CHOSEN, KMS_SM4 -> messages.text("common.encryption.kms.short");
        };
    }
}

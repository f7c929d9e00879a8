package io.strongroom.app.console.control;

/// How content is encrypted, in the order in which it is always listed.
public enum EncryptionMode {
    SSE_OSS("mode-oss"),
    KMS_DEFAULT("mode-kms-default"),
    KMS_CHOSEN("mode-kms-chosen"),
    KMS_SM4("mode-sm4"),
    NONE("mode-none");

    private final String styleClass;

    EncryptionMode(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The style class that gives chips and fills their colours.
    public String styleClass() {
        return styleClass;
    }

    public boolean encrypted() {
        return this != NONE;
    }
}

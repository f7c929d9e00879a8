package io.strongroom.engine.model;

import java.util.Optional;

/// The cipher of a CMK.
public enum KeySpec {
    AES_256("Aliyun_AES_256", 32),
    SM4("Aliyun_SM4", 16);

    private final String apiName;
    private final int materialLength;

    KeySpec(String apiName, int materialLength) {
        this.apiName = apiName;
        this.materialLength = materialLength;
    }

    /// The value of `KeySpec` in the KMS API.
    public String apiName() {
        return apiName;
    }

    /// Bytes of material of one version.
    public int materialLength() {
        return materialLength;
    }

    /// The spec with this API name.
    public static Optional<KeySpec> ofApiName(String name) {
        return java.util.Arrays.stream(values())
                .filter(spec -> spec.apiName.equals(name))
                .findFirst();
    }
}

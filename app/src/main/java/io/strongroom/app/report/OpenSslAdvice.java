package io.strongroom.app.report;

import io.strongroom.engine.model.WrappingAlgorithm;

/// The openssl commands that do the owner's half of an import.
public final class OpenSslAdvice {

    private OpenSslAdvice() {}

    /// Wraps `KeyMaterial.bin` into `EncryptedKeyMaterial.bin`.
    public static String wrap(WrappingAlgorithm algorithm, String publicKey) {
        return """
                openssl pkeyutl -encrypt -pubin -inkey %s \\
                  -in KeyMaterial.bin -out EncryptedKeyMaterial.bin \\
                  %s""".formatted(quoted(publicKey), padding(algorithm));
    }

    private static String padding(WrappingAlgorithm algorithm) {
        return switch (algorithm) {
            case RSAES_OAEP_SHA_256 -> oaep("sha256");
            case RSAES_OAEP_SHA_1 -> oaep("sha1");
            case RSAES_PKCS1_V1_5 -> "-pkeyopt rsa_padding_mode:pkcs1";
            case SM2PKE -> throw new IllegalArgumentException("not offered");
        };
    }

    private static String oaep(String hash) {
        return "-pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:%1$s -pkeyopt rsa_mgf1_md:%1$s".formatted(hash);
    }

    /// A file name as a shell takes it.
    public static String quoted(String name) {
        return name.matches("[A-Za-z0-9._/-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
    }
}

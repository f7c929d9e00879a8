package io.strongroom.engine.crypto;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.spec.MGF1ParameterSpec;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/// How a short message is padded before RSA encrypts it.
///
/// Both hashes of OAEP are always named: Java's `OAEPWithSHA-256AndMGF1Padding` means MGF1 with
/// SHA-1 when nobody says otherwise, which nothing but Java can open. The paddings that no import
/// offers are here to recognise what went wrong.
public enum RsaPadding {
    OAEP_SHA_256("SHA-256", MGF1ParameterSpec.SHA256),
    OAEP_SHA_1("SHA-1", MGF1ParameterSpec.SHA1),
    PKCS1_V1_5,

    /// What Java makes of OAEP with SHA-256 by default.
    OAEP_SHA_256_MGF1_SHA_1("SHA-256", MGF1ParameterSpec.SHA1),
    OAEP_SHA_1_MGF1_SHA_256("SHA-1", MGF1ParameterSpec.SHA256),
    OAEP_SHA_384("SHA-384", MGF1ParameterSpec.SHA384),
    OAEP_SHA_512("SHA-512", MGF1ParameterSpec.SHA512);

    private static final String PROVIDER = "SunJCE";

    private final String transformation;
    private final Optional<OAEPParameterSpec> parameters;

    RsaPadding() {
        this.transformation = "RSA/ECB/PKCS1Padding";
        this.parameters = Optional.empty();
    }

    RsaPadding(String hash, MGF1ParameterSpec mask) {
        this.transformation = "RSA/ECB/OAEPPadding";
        this.parameters = Optional.of(new OAEPParameterSpec(hash, "MGF1", mask, PSource.PSpecified.DEFAULT));
    }

    /// Whether this is one of the OAEP family.
    public boolean isOaep() {
        return parameters.isPresent();
    }

    Cipher cipher(int mode, Key key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(transformation, PROVIDER);
        if (parameters.isPresent()) {
            cipher.init(mode, key, parameters.get());
        } else {
            cipher.init(mode, key);
        }
        return cipher;
    }
}

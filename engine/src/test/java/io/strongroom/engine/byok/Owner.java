package io.strongroom.engine.byok;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.WrappingAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/// Somebody outside who has key material and wraps it with Java, knowing nothing of our code.
public final class Owner {
    private Owner() {}

    /// Material of this length; the same for the same seed.
    public static byte[] material(int length, long seed) {
        byte[] material = new byte[length];
        new Random(seed).nextBytes(material);
        return material;
    }

    public static byte[] wrap(ImportTicket ticket, byte[] message) throws GeneralSecurityException {
        return wrap(ticket.publicKey(), message, ticket.algorithm());
    }

    public static byte[] wrap(byte[] publicKey, byte[] message, WrappingAlgorithm algorithm)
            throws GeneralSecurityException {
        return switch (algorithm) {
            case RSAES_OAEP_SHA_256 -> oaep(publicKey, message, "SHA-256", MGF1ParameterSpec.SHA256);
            case RSAES_OAEP_SHA_1 -> oaep(publicKey, message, "SHA-1", MGF1ParameterSpec.SHA1);
            case RSAES_PKCS1_V1_5 -> wrap(publicKey, message, "RSA/ECB/PKCS1Padding", Optional.empty());
            case SM2PKE -> throw new IllegalArgumentException("not offered");
        };
    }

    public static byte[] oaep(byte[] publicKey, byte[] message, String hash, MGF1ParameterSpec mask)
            throws GeneralSecurityException {
        AlgorithmParameterSpec parameters = new OAEPParameterSpec(hash, "MGF1", mask, PSource.PSpecified.DEFAULT);
        return wrap(publicKey, message, "RSA/ECB/OAEPPadding", Optional.of(parameters));
    }

    /// What people write who trust Java's defaults.
    public static byte[] javaDefault(byte[] publicKey, byte[] message) throws GeneralSecurityException {
        return wrap(publicKey, message, "RSA/ECB/OAEPWithSHA-256AndMGF1Padding", Optional.empty());
    }

    private static byte[] wrap(
            byte[] publicKey, byte[] message, String transformation, Optional<AlgorithmParameterSpec> parameters)
            throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey));
        Cipher cipher = Cipher.getInstance(transformation);
        if (parameters.isPresent()) {
            cipher.init(Cipher.ENCRYPT_MODE, key, parameters.get());
        } else {
            cipher.init(Cipher.ENCRYPT_MODE, key);
        }
        return cipher.doFinal(message);
    }

    /// Fails when any eight bytes of `secret` stand in `lines`, in hexadecimal or Base64.
    static void assertAbsent(List<String> lines, byte[] secret) {
        String all = String.join("\n", lines);
        for (int from = 0; from + 8 <= secret.length; from++) {
            byte[] piece = Arrays.copyOfRange(secret, from, from + 8);
            assertThat(all).doesNotContainIgnoringCase(HexFormat.of().formatHex(piece));
            assertThat(all)
                    .doesNotContain(Base64.getEncoder().encodeToString(piece).substring(0, 9));
        }
    }
}

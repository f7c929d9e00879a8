package io.strongroom.app.cli;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The public key of an import ticket in a file: PEM, DER, or the Base64 of the KMS API.
final class PublicKeyFile {

    private static final int LONGEST = 1 << 16;
    private static final int KEY_BITS = 2048;
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    private PublicKeyFile() {}

    /// DER of its SubjectPublicKeyInfo.
    static byte[] read(Terminal terminal, String typed) throws CommandFailure {
        var notOne = new CommandFailure(
                "InvalidPublicKey",
                typed + " is no RSA public key of 2048 bits; hand over what key parameters-for-import wrote as"
                        + " --public-key.");
        byte[] der = der(new InputBytes(terminal, LONGEST).read(typed, notOne));
        if (!isPublicKey(der)) {
            throw notOne;
        }
        return der;
    }

    /// What does not look like text is taken for DER, and looked at then.
    private static byte[] der(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).strip();
        if (text.startsWith(BEGIN) && text.endsWith(END)) {
            text = text.substring(BEGIN.length(), text.length() - END.length());
        } else if (!text.matches("[A-Za-z0-9+/=\\s]+")) {
            return content;
        }
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return content;
        }
    }

    private static boolean isPublicKey(byte[] der) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)) instanceof RSAPublicKey key
                    && key.getModulus().bitLength() == KEY_BITS;
        } catch (InvalidKeySpecException _) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }
}

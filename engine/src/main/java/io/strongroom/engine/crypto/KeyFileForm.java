package io.strongroom.engine.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;

/// What kind of key file some bytes are, by their outer form alone; nothing is decrypted and no
/// number is looked at.
public enum KeyFileForm {
    PUBLIC_KEY,
    PRIVATE_KEY,
    /// A certificate, a request, a list of parameters: PEM or DER that holds no key by itself.
    OTHER,
    /// No key file at all.
    NONE;

    private static final int MAX_PEM_HEAD = 4096;

    /// Recognises PEM and DER; a private key under a passphrase is a private key.
    public static KeyFileForm of(byte[] content) {
        KeyFileForm pem = ofPem(content);
        return pem == NONE ? ofDer(content) : pem;
    }

    private static KeyFileForm ofPem(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, MAX_PEM_HEAD), StandardCharsets.ISO_8859_1);
        int begin = head.indexOf("-----BEGIN ");
        if (begin < 0) {
            return NONE;
        }
        String label = head.substring(begin).lines().findFirst().orElseThrow();
        if (label.contains("PRIVATE KEY")) {
            return PRIVATE_KEY;
        }
        return label.contains("PUBLIC KEY") ? PUBLIC_KEY : OTHER;
    }

    /// Keys are sequences that differ in how they begin: a public key with its algorithm and a
    /// bit string, a private one with a version, an encrypted one with its algorithm and an
    /// octet string.
    private static KeyFileForm ofDer(byte[] content) {
        try {
            return ASN1Primitive.fromByteArray(content) instanceof ASN1Sequence sequence ? ofSequence(sequence) : NONE;
        } catch (IOException | RuntimeException _) {
            return NONE;
        }
    }

    private static KeyFileForm ofSequence(ASN1Sequence sequence) {
        if (sequence.size() < 2) {
            return NONE;
        }
        ASN1Encodable second = sequence.getObjectAt(1);
        if (sequence.getObjectAt(0) instanceof ASN1Integer) {
            boolean twoNumbers = sequence.size() == 2 && second instanceof ASN1Integer;
            return twoNumbers ? PUBLIC_KEY : PRIVATE_KEY;
        }
        return switch (second) {
            case ASN1BitString _ -> PUBLIC_KEY;
            case ASN1OctetString _ -> PRIVATE_KEY;
            default -> OTHER;
        };
    }
}

package io.strongroom.app.http.tls;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/// Reads a certificate and its key as web servers have them: PEM files, RFC 7468.
public final class PemFiles {
    private PemFiles() {}

    /// A file that is not what it should be; the message says which and why.
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(Path file, String why) {
            super(file + " " + why);
        }
    }

    /// The identity in two files.
    ///
    /// @param certificates that of the endpoint first, then those that vouch for it
    /// @param key without a passphrase
    /// @throws UnusableException when a file is missing or is something else, or the two do not belong together
    public static ServerIdentity read(Path certificates, Path key) throws UnusableException {
        List<X509Certificate> chain = chain(certificates);
        if (chain.isEmpty()) {
            throw new UnusableException(certificates, "holds no certificate in PEM.");
        }
        PrivateKey found = key(key);
        if (!belong(found, chain.getFirst())) {
            throw new UnusableException(key, "is not the key of the first certificate in " + certificates + ".");
        }
        return new ServerIdentity(found, chain);
    }

    private static List<X509Certificate> chain(Path file) throws UnusableException {
        List<X509Certificate> chain = new ArrayList<>();
        for (Object part : parts(file)) {
            if (part instanceof X509CertificateHolder holder) {
                try {
                    chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                } catch (GeneralSecurityException _) {
                    throw new UnusableException(file, "holds a certificate that cannot be read.");
                }
            }
        }
        return chain;
    }

    private static PrivateKey key(Path file) throws UnusableException {
        for (Object part : parts(file)) {
            if (part instanceof PEMEncryptedKeyPair || part instanceof PKCS8EncryptedPrivateKeyInfo) {
                throw new UnusableException(file, "is under a passphrase; give the key without one.");
            }
            Optional<PrivateKeyInfo> info = info(part);
            if (info.isPresent()) {
                try {
                    return new JcaPEMKeyConverter().getPrivateKey(info.get());
                } catch (IOException _) {
                    throw new UnusableException(file, "holds a key of a kind that is not known here.");
                }
            }
        }
        throw new UnusableException(file, "holds no private key in PEM.");
    }

    private static Optional<PrivateKeyInfo> info(Object part) {
        return switch (part) {
            case PEMKeyPair pair -> Optional.of(pair.getPrivateKeyInfo());
            case PrivateKeyInfo info -> Optional.of(info);
            default -> Optional.empty();
        };
    }

    private static List<Object> parts(Path file) throws UnusableException {
        List<Object> parts = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(reader)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                parts.add(part);
            }
        } catch (IOException e) {
            throw new UnusableException(
                    file, Files.isReadable(file) ? "is no PEM file: " + e.getMessage() : "cannot be read.");
        }
        return parts;
    }

    private static boolean belong(PrivateKey key, X509Certificate certificate) {
        try {
            byte[] challenge = new byte[32];
            new SecureRandom().nextBytes(challenge);
            Signature signature = Signature.getInstance(
                    key.getAlgorithm().equals("RSA")
                            ? "SHA256withRSA"
                            : key.getAlgorithm().startsWith("Ed") ? "EdDSA" : "SHA256withECDSA");
            signature.initSign(key);
            signature.update(challenge);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(challenge);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}

package io.strongroom.app.http.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// What an endpoint proves itself with. Never written down by this class.
///
/// @param key of the first certificate
/// @param chain the certificate of the endpoint, then those that vouch for it
public record ServerIdentity(PrivateKey key, List<X509Certificate> chain) {
    private static final int PEM_LINE = 64;

    public ServerIdentity {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("an identity needs a certificate");
        }
    }

    /// The certificate that clients see.
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /// SHA-256 of the certificate as people compare it: `AB:CD:…`.
    public String fingerprint() throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(certificate().getEncoded()));
    }

    /// The certificate for clients to trust, in PEM.
    ///
    /// Source: RFC 7468.
    public String pem() throws GeneralSecurityException {
        String body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'})
                .encodeToString(certificate().getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    /// As the server takes it: in memory alone, under `password`.
    public KeyStore toKeyStore(char[] password) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("endpoint", key, password, chain.toArray(Certificate[]::new));
            return store;
        } catch (IOException e) {
            throw new GeneralSecurityException("an empty key store was not made", e);
        }
    }

    @Override
    public String toString() {
        return "ServerIdentity[" + certificate().getSubjectX500Principal() + "]";
    }
}

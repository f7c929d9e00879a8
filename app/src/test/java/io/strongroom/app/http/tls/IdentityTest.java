package io.strongroom.app.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.app.console.TestStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private static String pem(PrivateKey key, String kind) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END " + kind + "-----\n";
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aMadeCertificateIsForThisComputerAndSaysSo() throws Exception {
        X509Certificate made = SelfSigned.make(NOW).certificate();
        made.verify(made.getPublicKey());
        made.checkValidity(Date.from(NOW.plus(SelfSigned.VALID).minusSeconds(1)));
        assertThatThrownBy(() ->
                        made.checkValidity(Date.from(NOW.plus(SelfSigned.VALID).plusSeconds(1))))
                .hasMessageContaining("NotAfter");
        assertThat(made.getSubjectAlternativeNames().stream().map(name -> String.valueOf(name.get(1))))
                .contains("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(made.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void theStoreKeepsOneUntilItIsNearlyOver() throws Exception {
        try (TestStore store = TestStore.in(folder)) {
            ServerIdentity first = StoreIdentity.of(store.engine(), TestStore.call(), NOW);
            ServerIdentity later = StoreIdentity.of(store.engine(), TestStore.call(), NOW.plus(Duration.ofDays(366)));
            assertThat(later.fingerprint()).isEqualTo(first.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(later.key()).isEqualTo(first.key());
            ServerIdentity next = StoreIdentity.of(store.engine(), TestStore.call(), NOW.plus(Duration.ofDays(368)));
            assertThat(next.fingerprint()).isNotEqualTo(first.fingerprint());
            assertThat(StoreIdentity.fresh(store.engine(), TestStore.call(), NOW)
                            .fingerprint())
                    .isNotEqualTo(next.fingerprint());
        }
    }

    @Test
    void filesOfWebServersAreTaken() throws Exception {
        ServerIdentity made = SelfSigned.make(NOW);
        Path certificate = file("cert.pem", made.pem());
        ServerIdentity read = PemFiles.read(certificate, file("key.pem", pem(made.key(), "PRIVATE KEY")));
        assertThat(read.fingerprint()).isEqualTo(made.fingerprint());
        assertThat(read.key()).isEqualTo(made.key());
        assertThat(read.toString()).isEqualTo("ServerIdentity[CN=Strongroom endpoint]");
    }

    @Test
    void whatDoesNotFitIsToldByFileAndReason() throws Exception {
        ServerIdentity made = SelfSigned.make(NOW);
        Path certificate = file("cert.pem", made.pem());
        Path key = file("key.pem", pem(made.key(), "PRIVATE KEY"));
        Path other = file("other.pem", pem(SelfSigned.make(NOW).key(), "PRIVATE KEY"));
        Path locked = file("locked.pem", pem(made.key(), "ENCRYPTED PRIVATE KEY"));
        refused(certificate, other, other + " is not the key of the first certificate in " + certificate);
        refused(key, key, key + " holds no certificate");
        refused(certificate, certificate, certificate + " holds no private key");
        refused(certificate, folder.resolve("none.pem"), folder.resolve("none.pem") + " cannot be read");
        assertThatThrownBy(() -> PemFiles.read(certificate, locked))
                .isInstanceOf(PemFiles.UnusableException.class)
                .hasMessageStartingWith(locked.toString());
    }

    private static void refused(Path certificate, Path key, String message) {
        assertThatThrownBy(() -> PemFiles.read(certificate, key))
                .isInstanceOf(PemFiles.UnusableException.class)
                .hasMessageStartingWith(message);
    }
}

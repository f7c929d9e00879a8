package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.oss.ClientBuilderConfiguration;
import com.aliyun.oss.ClientException;
import com.aliyun.oss.OSS;
import com.aliyun.oss.OSSClientBuilder;
import com.aliyun.oss.common.auth.DefaultCredentialProvider;
import com.aliyun.oss.common.comm.SignVersion;
import com.aliyun.oss.model.ObjectMetadata;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.GuardedStore;
import io.strongroom.e2e.support.MadeStore;
import io.strongroom.e2e.support.Robot;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody turns the endpoint on, makes an access key, and a client of OSS works with both: first plain, then over
/// TLS, also while another person is at the console, until the store is sealed.
final class EndpointJourneyTest {
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));
    private static final String BUCKET = "finance-archive";
    private static final byte[] REPORT = "an annual report".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Robot robot = new Robot(PICTURES);

    /// What a client signs with.
    private record Key(String id, String secret) {}

    @Test
    void aClientWorksWithWhatTheConsoleShows() throws Exception {
        GuardedStore.in(folder);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            shell.open("endpoint");
            robot.type("endpointPort", freePort()).fire("endpointApply");
            robot.click("endpointOn");
            Await.until("the endpoint", () -> robot.textNow("endpointTitle").equals("The endpoint is on"));
            Key key = newKey();
            String address = robot.inputNow("endpointAddress").getText();
            use(client(address, key, new ClientBuilderConfiguration()), "2026/report.pdf");
            Await.until(
                    "the requests",
                    () -> robot.find("endpointRequests").orElseThrow().lookupAll(".label").stream()
                            .anyMatch(label -> label.toString().contains("/finance-archive/2026/report.pdf")));
            robot.picture("14-endpoint-en-light");

            robot.click("endpointTls");
            Await.until("TLS", () -> robot.inputNow("endpointAddress").getText().startsWith("https://"));
            Path certificate = folder.resolve("endpoint.pem");
            console.files().next(certificate);
            robot.fire("endpointSaveCertificate");
            Await.until("the certificate", () -> Files.exists(certificate));
            String encrypted = robot.inputNow("endpointAddress").getText();
            signIn();
            ClientBuilderConfiguration trusting = new ClientBuilderConfiguration();
            trusting.setX509TrustManagers(new X509TrustManager[] {trusting(certificate)});
            use(client(encrypted, key, trusting), "2026/over-tls.pdf");

            shell.seal();
            OSS late = client(encrypted, key, trusting);
            assertThatThrownBy(late::listBuckets).isInstanceOf(ClientException.class);
            late.shutdown();
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    private Key newKey() {
        robot.menu("endpointCreateKey", "root").fire("accessKeyNew");
        robot.node("accessKeySecret");
        String secret = robot.inputNow("accessKeySecret").getText();
        robot.fire("accessKeysCancel");
        Await.until("the key", () -> robot.rowsNow("endpointKeys", _ -> true) == 1);
        String snippet = robot.inputNow("endpointSnippet").getText();
        return new Key(snippet.replaceFirst("(?s).* -i (\\S+) .*", "$1"), secret);
    }

    private void signIn() {
        robot.menu("userMenu", "signInOpen");
        robot.type("signInName", GuardedStore.USER);
        robot.type("signInPassword", GuardedStore.PASSWORD);
        robot.fire("signInAct");
        Await.until("the user", () -> robot.textNow("userMenu").equals(GuardedStore.USER));
    }

    private static OSS client(String address, Key key, ClientBuilderConfiguration how) {
        how.setSignatureVersion(SignVersion.V4);
        how.setMaxErrorRetry(0);
        return OSSClientBuilder.create()
                .endpoint(address)
                .credentialsProvider(new DefaultCredentialProvider(key.id(), key.secret()))
                .clientConfiguration(how)
                .region("cn-hangzhou")
                .build();
    }

    private static void use(OSS client, String name) throws Exception {
        ObjectMetadata metadata = new ObjectMetadata();
        metadata.setServerSideEncryption(ObjectMetadata.KMS_SERVER_SIDE_ENCRYPTION);
        client.putObject(BUCKET, name, new ByteArrayInputStream(REPORT), metadata);
        try (InputStream content = client.getObject(BUCKET, name).getObjectContent()) {
            assertThat(content.readAllBytes()).isEqualTo(REPORT);
        }
        assertThat(client.getObjectMetadata(BUCKET, name).getServerSideEncryption())
                .isEqualTo("KMS");
        client.shutdown();
    }

    private static X509TrustManager trusting(Path certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "endpoint",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate))));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}

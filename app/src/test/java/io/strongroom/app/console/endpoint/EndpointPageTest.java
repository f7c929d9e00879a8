package io.strongroom.app.console.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atlantafx.base.controls.ToggleSwitch;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.http.ServedRequest;
import io.strongroom.engine.model.AuditFilter;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.NewAccessKey;
import io.strongroom.engine.usecase.audit.ListAudit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The endpoint page over a real store and real connections.
class EndpointPageTest extends PageTest {
    private String keyId = "";
    private String secret = "";

    @SuppressWarnings("NullAway.Init") // before each test
    private EndpointPage page;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.runningIn(folder);
        store.bucket("contracts-legal", EncryptionRule.ossManaged());
        store.key("finance-2024");
        try (NewAccessKey made = store.engine().users().createKey().run(TestStore.call(), Caller.ROOT)) {
            keyId = made.entry().id();
            secret = new String(made.secret());
        }
        show(Locale.ENGLISH, Theme.Choice.LIGHT);
        type("endpointPort", Integer.toString(freePort()));
        press("endpointApply");
    }

    private void show(Locale locale, Theme.Choice theme) throws Exception {
        console = FxToolkit.call(() -> new TestConsole(store, locale, theme, context -> {
            page = new EndpointPage(context);
            return page;
        }));
        FxToolkit.run(console::layout);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void toggle(String id) throws Exception {
        FxToolkit.run(() -> {
            ToggleSwitch toggle = console.node(id, ToggleSwitch.class);
            toggle.setSelected(!toggle.isSelected());
        });
        FxToolkit.run(console::layout);
    }

    private boolean isOn(String id) throws Exception {
        return FxToolkit.call(() -> console.node(id, ToggleSwitch.class).isSelected());
    }

    private String address() throws Exception {
        return FxToolkit.call(
                () -> console.node("endpointAddress", TextField.class).getText());
    }

    private static int get(HttpClient client, String uri) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int get(String uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return get(client, uri);
        }
    }

    @SuppressWarnings("unchecked")
    private ListView<ServedRequest> requests() {
        return console.node("endpointRequests", ListView.class);
    }

    @Test
    void servesWhileItIsOnAndShowsWhoComes() throws Exception {
        assertThat(text("endpointTitle")).isEqualTo("The endpoint is off");
        toggle("endpointOn");
        assertThat(text("endpointTitle")).isEqualTo("The endpoint is on");
        String address = address();
        assertThat(get(address + "/contracts-legal/2026/%E5%90%88%E5%90%8C.pdf?acl&Signature=abc"))
                .isEqualTo(403);

        FxToolkit.run(page.viewModel()::look);
        FxToolkit.run(console::layout);
        assertThat(FxToolkit.call(() -> requests().getItems().getFirst().target()))
                .isEqualTo("/contracts-legal/2026/合同.pdf?acl");
        assertThat(text("endpointFigureRefused")).isEqualTo("1");
        assertThat(text("endpointFigureFailed")).isEqualTo("0");

        toggle("endpointOn");
        assertThat(text("endpointTitle")).isEqualTo("The endpoint is off");
        assertThatThrownBy(() -> get(address)).isInstanceOf(IOException.class);
        assertThat(
                        store
                                .engine()
                                .audit()
                                .list()
                                .run(TestStore.call(), ListAudit.Request.of(AuditFilter.none()))
                                .stream()
                                .map(line -> line.entry().event()))
                .contains("ServeEndpoint", "StopEndpoint");
    }

    @Test
    void aListThatStandsStillGoesOnWhenAsked() throws Exception {
        toggle("endpointOn");
        press("endpointPause");
        get(address());
        FxToolkit.run(page.viewModel()::look);
        assertThat(FxToolkit.call(() -> requests().getItems())).isEmpty();
        press("endpointPause");
        assertThat(FxToolkit.call(() -> requests().getItems())).hasSize(1);
    }

    @Test
    void aPortThatIsTakenIsToldAndNothingChanges() throws Exception {
        toggle("endpointOn");
        String before = address();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            type("endpointPort", Integer.toString(taken.getLocalPort()));
            press("endpointApply");
            assertThat(title("endpointFailed"))
                    .isEqualTo("The endpoint cannot listen on port %d", taken.getLocalPort());
        }
        assertThat(address()).isEqualTo(before);
        assertThat(get(before)).isEqualTo(403);
        type("endpointPort", "70000");
        assertThat(disabled("endpointApply")).isTrue();
        assertThat(text("endpointPortWrong")).isEqualTo("1 to 65535");
        assertThat(console.settings().port()).isEqualTo(URI.create(before).getPort());
    }

    @Test
    void whoTrustsTheCertificateComesOverTls() throws Exception {
        toggle("endpointTls");
        toggle("endpointOn");
        assertThat(address()).startsWith("https://127.0.0.1:");
        assertThatThrownBy(() -> get(address())).hasMessageContaining("certificat");
        Path file = folder.resolve("endpoint.pem");
        pick("endpointSaveCertificate", file);
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(trusting(file)).build()) {
            assertThat(get(client, address())).isEqualTo(403);
            String shown = text("endpointFingerprint");
            toggle("endpointOn");
            toggle("endpointOn");
            assertThat(text("endpointFingerprint")).isEqualTo(shown).startsWith("SHA-256 ");
            assertThat(get(client, address())).isEqualTo(403);
        }
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "endpoint",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file))));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    @Test
    void otherComputersAreLetInOverTlsOnly() throws Exception {
        toggle("endpointNetwork");
        assertThat(isOn("endpointTls")).isTrue();
        toggle("endpointTls");
        assertThat(isOn("endpointNetwork")).isFalse();
        assertThat(console.settings().network()).isFalse();
    }

    @Test
    void startsWithTheStoreWhereThatIsWanted() throws Exception {
        toggle("endpointStart");
        assertThat(console.settings().startWithStore()).isTrue();
        assertThat(isOn("endpointOn")).isFalse();
        FxToolkit.run(() -> new EndpointPage(console.context()));
        FxToolkit.run(page.viewModel()::look);
        assertThat(isOn("endpointOn")).isTrue();
        toggle("endpointOn");
        FxToolkit.run(() -> new EndpointPage(console.context()));
        assertThat(FxToolkit.call(() -> console.context().endpoint().serving().running()))
                .as("whoever turned it off is not overruled")
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void snippetsNameWhatThereIsAndNoSecret() throws Exception {
        toggle("endpointOn");
        for (ClientSnippet client : ClientSnippet.values()) {
            FxToolkit.run(() -> ((SegmentedChoice<ClientSnippet>) console.node("endpointClient", SegmentedChoice.class))
                    .setValue(client));
            String text = FxToolkit.call(
                    () -> console.node("endpointSnippet", TextArea.class).getText());
            assertThat(text)
                    .as(client.name())
                    .contains(address(), keyId, "contracts-legal")
                    .doesNotContain(secret, "${", "YOUR-");
        }
        press("endpointCopySnippet");
        assertThat(FxToolkit.call(console::copied)).last().asString().contains("aws --endpoint-url " + address());
    }

    @Test
    void keysAreShownWithTheirOwners() throws Exception {
        TableView<?> table = console.node("endpointKeys", TableView.class);
        assertThat(FxToolkit.call(table::getItems)).hasSize(1);
        press("endpointKey-" + keyId);
        assertThat(shown("accessKeyNew")).isTrue();
    }

    @Test
    void looksLikeThis() throws Exception {
        toggle("endpointOn");
        for (String path : new String[] {"/contracts-legal/2024/Q3/forecast-2025.xlsx", "/", "/contracts-legal?acl"}) {
            get(address() + path);
        }
        FxToolkit.run(page.viewModel()::look);
        draw("endpoint-en-light");
        FxToolkit.run(() -> console.context().messages().use(Locale.CHINESE));
        draw("endpoint-zh-light");
        FxToolkit.run(console::close);
        show(Locale.ENGLISH, Theme.Choice.DARK);
        FxToolkit.run(() -> console.resize(1024, 700));
        waitFor("a small window", () -> console.width() <= 1024);
        draw("endpoint-en-dark-1024");
        assertThat(FxToolkit.call(
                        () -> console.node("endpointTitle", Label.class).getText()))
                .isEqualTo("The endpoint is off");
    }
}

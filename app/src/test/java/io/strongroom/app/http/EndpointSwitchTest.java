package io.strongroom.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.app.console.TestStore;
import io.strongroom.app.http.sign.SignatureV1;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointSwitchTest {
    private static final String SIGNED_V1 = "/b/k?OSSAccessKeyId=nobody&Expires=9999999999&Signature=c2ln";

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private TestStore store;

    @SuppressWarnings("NullAway.Init") // before each test
    private EndpointSwitch serving;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.in(folder);
        serving = new EndpointSwitch(store.engine());
    }

    @AfterEach
    void close() throws Exception {
        serving.close();
        store.close();
    }

    private static EndpointOptions options(int port) {
        return EndpointOptions.of(InetAddress.getLoopbackAddress(), port);
    }

    private URI address() {
        return serving.running().orElseThrow().address();
    }

    private String get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(address().resolve(path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void otherOptionsTakeThePlaceOfTheFirstOnTheSamePort() throws Exception {
        serving.turnOn(options(0));
        assertThat(get(SIGNED_V1)).contains("InvalidAccessKeyId");
        int port = address().getPort();
        serving.turnOn(options(port).with(SignatureV1.REFUSED));
        assertThat(address().getPort()).isEqualTo(port);
        assertThat(get(SIGNED_V1)).contains("AccessDenied", "Signature version 1 is switched off");
    }

    @Test
    void requestsAreCountedAndToldWithoutWhatIsSecret() throws Exception {
        serving.turnOn(options(0));
        get("/docs/a%20b?uploadId=7&x-oss-signature=top&prefix=2026%2F&Plaintext=c2VjcmV0");
        get("/?Action=Decrypt&CiphertextBlob=abc");
        List<ServedRequest> newest = serving.newest();
        assertThat(newest.stream().map(ServedRequest::target))
                .containsExactly("/?Action=Decrypt", "/docs/a b?uploadId&prefix=2026/");
        Traffic traffic = serving.traffic();
        assertThat(traffic.requests()).isEqualTo(2);
        assertThat(traffic.sent()).isPositive();
        assertThat(serving.usedSince(newest.getFirst().begun().minusMillis(1))).isTrue();
        assertThat(serving.usedSince(newest.getFirst().begun())).isFalse();
    }

    @Test
    void controlCharactersCannotMakeOneLineLookLikeAnother() throws Exception {
        serving.turnOn(options(0));
        get("/docs/a%0Ab%E2%80%AEc");
        assertThat(serving.newest().getFirst().target()).isEqualTo("/docs/a\uFFFDb\uFFFDc");
    }

    @Test
    void onceTheStoreIsSealedItStaysOff() throws Exception {
        serving.turnOn(options(0));
        serving.close();
        assertThat(serving.running()).isEmpty();
        assertThatThrownBy(() -> serving.turnOn(options(0))).isInstanceOf(IOException.class);
    }

    @Test
    void nothingListensOnTheNetworkWithoutTls() throws Exception {
        InetAddress everywhere = InetAddress.getByAddress(new byte[4]);
        assertThatThrownBy(() -> EndpointOptions.of(everywhere, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

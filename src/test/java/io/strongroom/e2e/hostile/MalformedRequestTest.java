package io.strongroom.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedStore;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is no request, or none to its end: refused, with nothing stored and nothing left.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MalformedRequestTest {
    private static final String RESOURCE = "/malformed/key";

    @TempDir
    static Path folder;

    private ServedStore store;

    @BeforeAll
    void serve() throws Exception {
        store = ServedStore.in(folder);
        RawRequest create = RawRequest.of("PUT", "/malformed").signedFor("/malformed/", store.owner());
        assertThat(RawClient.ask(store.address(), create).status()).isEqualTo(200);
    }

    @AfterAll
    void stop() throws Exception {
        store.close();
    }

    @AfterEach
    void nothingIsStoredAndTheNextRequestIsAnswered() throws Exception {
        StoreFiles.awaitContents(store.engine(), 0);
        assertThat(StoreFiles.keys(store.engine(), "malformed")).isEmpty();
        RawRequest list = RawRequest.of("GET", "/malformed").signedFor("/malformed/", store.owner());
        assertThat(RawClient.ask(store.address(), list).status()).isEqualTo(200);
    }

    private RawRequest put() {
        return RawRequest.of("PUT", RESOURCE).signedFor(RESOURCE, store.owner());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTX/1.1\r\nHost: x\r\n\r\n",
                "G\u0000T / HTTP/1.1\r\nHost: x\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n: no name\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nSpace : x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nFolded: x\r\n y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x y\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
            })
    void whatIsNoRequestIsRefused(String text) throws Exception {
        try (RawClient client = new RawClient(store.address())) {
            String said = client.send(text).end().untilClosed();
            if (!said.isEmpty()) {
                assertThat(said).matches("(?s)HTTP/1.1 (4\\d\\d|505) .*").doesNotContain("Jetty", "Exception");
            }
        }
    }

    @Test
    void headsHaveALimit() throws Exception {
        String large = "x".repeat(40_000);
        for (RawRequest request : List.of(put().with("X-Large", large), RawRequest.of("GET", "/" + large))) {
            assertThat(RawClient.ask(store.address(), request).status()).isIn(414, 431);
        }
        StringBuilder head = new StringBuilder("GET / HTTP/1.1\r\nHost: x\r\n");
        for (int i = 0; i < 5000; i++) {
            head.append("X-").append(i).append(": y\r\n");
        }
        try (RawClient client = new RawClient(store.address())) {
            assertThat(client.send(head + "\r\n").reply().status()).isEqualTo(431);
        }
    }

    static Stream<String> lengths() {
        return Stream.of(
                "Content-Length: -1",
                "Content-Length: 1x",
                "Content-Length: ",
                "Content-Length: 0x10",
                "Content-Length: 99999999999999999999",
                "Content-Length: 7\r\nContent-Length: 8",
                "Content-Length: 7, 8",
                "Content-Length: 7\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 7",
                "Transfer-Encoding: chunked, gzip",
                "Transfer-Encoding: identity, chunked, chunked",
                "Transfer-Encoding: xchunked");
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void bodiesHaveOneLength(String headers) throws Exception {
        String head = put().head().replace("Content-Length: 0", headers);
        try (RawClient client = new RawClient(store.address())) {
            String said = client.send(head + "7\r\ncontent\r\n0\r\n\r\n").end().untilClosed();
            // One answer only: what follows is no second request.
            assertThat(said).matches("(?s)HTTP/1.1 (4\\d\\d|501) .*").doesNotContain("HTTP/1.1 2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\ncontent\r\n0\r\n\r\n",
                "-7\r\ncontent\r\n0\r\n\r\n",
                "ffffffffffffffff\r\ncontent\r\n0\r\n\r\n",
                "80000000\r\ncontent\r\n0\r\n\r\n",
                "7\r\ncontentX\r\n0\r\n\r\n",
                "8\r\ncontent\r\n0\r\n\r\n",
                "7\r\ncontent\r\n",
                "7\r\ncon",
                ""
            })
    void chunksThatAreNoneStoreNothing(String chunks) throws Exception {
        String head = put().head().replace("Content-Length: 0", "Transfer-Encoding: chunked");
        try (RawClient client = new RawClient(store.address())) {
            String said = client.send(head + chunks).end().untilClosed();
            assertThat(said).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        }
    }

    static Stream<Arguments> cuts() {
        return Stream.of(1, 100, 70_000, 3_000_000).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aBodyThatEndsTooEarlyLeavesNothing(int sent) throws Exception {
        String head = put().head().replace("Content-Length: 0", "Content-Length: 4000000");
        try (RawClient client = new RawClient(store.address())) {
            client.send(head).send(new byte[sent]);
            assertThat(client.end().untilClosed()).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        }
        try (RawClient client = new RawClient(store.address())) {
            client.send(head).send(new byte[sent]);
        }
    }
}

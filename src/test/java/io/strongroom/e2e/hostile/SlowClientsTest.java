package io.strongroom.e2e.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.app.http.EndpointOptions;
import io.strongroom.app.http.ServedRequest;
import io.strongroom.app.http.sign.SignatureV1;
import io.strongroom.e2e.support.ServedStore;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that say little, read nothing, or are many.
final class SlowClientsTest {
    @TempDir
    Path folder;

    private ServedStore serve(int connections, Duration idle) throws Exception {
        ServedStore store = ServedStore.in(
                folder,
                new EndpointOptions(
                        InetAddress.getLoopbackAddress(),
                        0,
                        connections,
                        idle,
                        Duration.ofSeconds(1),
                        SignatureV1.TAKEN,
                        Optional.empty()));
        RawRequest create = RawRequest.of("PUT", "/slow").signedFor("/slow/", store.owner());
        assertThat(RawClient.ask(store.address(), create).status()).isEqualTo(200);
        return store;
    }

    private static RawRequest put(ServedStore store, byte[] body) {
        return RawRequest.of("PUT", "/slow/key").with(body).signedFor("/slow/key", store.owner());
    }

    @Test
    void whoFallsSilentIsHungUpOn() throws Exception {
        try (ServedStore store = serve(16, Duration.ofSeconds(1))) {
            String head = put(store, new byte[2_000_000]).head();
            List<String> sent =
                    List.of("", "PUT /slow/key HT", head.substring(0, 90), head, head + "x".repeat(900_000));
            for (String part : sent) {
                try (RawClient client = new RawClient(store.address())) {
                    assertThat(client.send(part).untilClosed()).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
                }
            }
            StoreFiles.awaitContents(store.engine(), 0);
            assertThat(StoreFiles.keys(store.engine(), "slow")).isEmpty();
        }
    }

    @Test
    void whoDoesNotReadIsHungUpOn() throws Exception {
        try (ServedStore store = serve(16, Duration.ofSeconds(1))) {
            assertThat(RawClient.ask(store.address(), put(store, new byte[30_000_000]))
                            .status())
                    .isEqualTo(200);
            try (RawClient client = new RawClient(store.address())) {
                client.send(RawRequest.of("GET", "/slow/key")
                        .signedFor("/slow/key", store.owner())
                        .bytes());
                awaitBrokenOff(store, "GetObject");
            }
        }
    }

    private static void awaitBrokenOff(ServedStore store, String operation) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (store.served().stream()
                .noneMatch(one -> one.end() == ServedRequest.End.BROKEN_OFF
                        && one.operation().equals(operation))) {
            assertThat(System.nanoTime()).as("still being answered").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void moreThanSoManyWait() throws Exception {
        try (ServedStore store = serve(3, Duration.ofSeconds(60))) {
            RawRequest list = RawRequest.of("GET", "/slow").signedFor("/slow/", store.owner());
            List<RawClient> clients = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) {
                    RawClient client = new RawClient(store.address());
                    clients.add(client);
                    assertThat(client.replyTo(list).status()).isEqualTo(200);
                }
                RawClient further = new RawClient(store.address());
                clients.add(further);
                further.patience(Duration.ofMillis(700));
                assertThatThrownBy(() -> further.replyTo(list)).isInstanceOf(SocketTimeoutException.class);
                clients.getFirst().close();
                further.patience(Duration.ofSeconds(10));
                assertThat(further.reply().status()).isEqualTo(200);
            } finally {
                for (RawClient client : clients) {
                    client.close();
                }
            }
        }
    }
}

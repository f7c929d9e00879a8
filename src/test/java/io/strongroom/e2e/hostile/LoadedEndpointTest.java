package io.strongroom.e2e.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Many clients at once, which put, read back and list, against `serve` with a small heap.
@Timeout(600)
final class LoadedEndpointTest {
    private static final Duration TIME = Duration.ofSeconds(Boolean.getBoolean("strongroom.full") ? 60 : 10);
    private static final int CLIENTS = 64;
    private static final int LARGEST = 200_000;

    @TempDir
    Path folder;

    private final Collection<String> stored = new ConcurrentLinkedQueue<>();

    @Test
    void everyClientIsServedAndNothingIsLost() throws Exception {
        ServedStore.Key key = ServeProcess.store(folder, "loaded");
        long end = System.nanoTime() + TIME.toNanos();
        try (ServeProcess serve = ServeProcess.of(folder)) {
            List<Future<Integer>> clients = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
                for (int i = 0; i < CLIENTS; i++) {
                    int number = i;
                    clients.add(threads.submit(() -> use(serve, key, number, end)));
                }
                for (Future<Integer> client : clients) {
                    assertThat(client.get()).as("rounds of a client").isPositive();
                }
            }
            serve.terminate();
        }
        try (Engine engine = ServeProcess.open(folder)) {
            assertThat(StoreFiles.keys(engine, "loaded")).containsExactlyInAnyOrderElementsOf(stored);
            StoreFiles.awaitContents(engine, stored.size());
        }
    }

    private int use(ServeProcess serve, ServedStore.Key key, int client, long end) throws Exception {
        Random random = new Random(client);
        int rounds = 0;
        try (RawClient connection = new RawClient(serve.address())) {
            connection.patience(Duration.ofSeconds(60));
            do {
                String name = "client-" + client + "-" + rounds;
                byte[] content = new byte[1 + random.nextInt(LARGEST)];
                random.nextBytes(content);
                String target = "/loaded/" + name;
                RawRequest put = RawRequest.of("PUT", target).with(content).signedFor(target, key);
                assertThat(connection.replyTo(put).status()).isEqualTo(200);
                stored.add(name);
                Reply got = connection.replyTo(RawRequest.of("GET", target).signedFor(target, key));
                assertThat(got.status()).isEqualTo(200);
                assertThat(got.body().equals(new String(content, ISO_8859_1)))
                        .as("%s comes back as it was", name)
                        .isTrue();
                RawRequest list = RawRequest.of("GET", "/loaded?prefix=client-" + client + "-&max-keys=1000");
                assertThat(connection.replyTo(list.signedFor("/loaded/", key)).body())
                        .contains("<Key>" + name + "</Key>");
                rounds++;
            } while (System.nanoTime() < end);
        }
        return rounds;
    }
}

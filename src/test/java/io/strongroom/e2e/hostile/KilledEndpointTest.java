package io.strongroom.e2e.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.support.ServedStore;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ListMultipartUploads;
import io.strongroom.engine.usecase.object.ObjectContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `serve` is killed, or asked to end, while clients upload.
@Timeout(1800)
final class KilledEndpointTest {
    private static final int ROUNDS = Boolean.getBoolean("strongroom.full") ? 50 : 5;
    private static final int CLIENTS = 6;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 4_000;
    private static final String BUCKET = "killed";

    @TempDir
    Path folder;

    private final Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final long seed = Long.getLong("strongroom.seed", System.nanoTime());

    @Test
    void whatWasAcknowledgedIsWholeAndNothingHalfIsThere() throws Exception {
        ServedStore.Key key = ServeProcess.store(folder, BUCKET);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            try (ServeProcess serve = ServeProcess.of(folder)) {
                List<Thread> clients = upload(serve, key, "round" + round);
                TimeUnit.MILLISECONDS.sleep(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
                serve.kill();
                for (Thread client : clients) {
                    client.join();
                }
            }
            verify("seed " + seed + ", round " + round);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
        assertThat(acknowledged).anyMatch(Uploader::isInParts);
        assertNoLogTells(key);
    }

    @Test
    void whoIsAskedToEndEndsSoonAndLeavesNothing() throws Exception {
        ServedStore.Key key = ServeProcess.store(folder, BUCKET);
        try (ServeProcess serve = ServeProcess.of(folder);
                RawClient endless = new RawClient(serve.address())) {
            RawRequest put = RawRequest.of("PUT", "/killed/endless").with(new byte[50_000_000]);
            endless.send(put.signedFor("/killed/endless", key).head()).send(new byte[3_000_000]);
            List<Thread> clients = upload(serve, key, "asked");
            TimeUnit.MILLISECONDS.sleep(LONGEST_MILLIS);
            serve.terminate();
            for (Thread client : clients) {
                client.join();
            }
            // Before anybody opens the store again, which would tidy up.
            assertThat(StoreFiles.files(folder.resolve("store")).stream()
                            .filter(file -> file.toString().contains("staging")))
                    .isEmpty();
        }
        verify("after SIGTERM");
        assertNoLogTells(key);
    }

    private List<Thread> upload(ServeProcess serve, ServedStore.Key key, String prefix) {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Uploader uploader = new Uploader(serve.address(), BUCKET, key, prefix + "-" + i, acknowledged);
            clients.add(Thread.ofPlatform().start(uploader::untilGone));
        }
        return clients;
    }

    private void verify(String as) throws Exception {
        try (Engine engine = ServeProcess.open(folder)) {
            List<String> names = StoreFiles.keys(engine, BUCKET);
            assertThat(names).as(as).containsAll(acknowledged);
            int files = 0;
            for (String name : names) {
                assertThat(read(engine, name)).as(as + ": " + name).isEqualTo(Uploader.content(name));
                files += Uploader.isInParts(name) ? Uploader.PARTS : 1;
            }
            abortUploads(engine);
            StoreFiles.awaitContents(engine, files);
        }
    }

    private static byte[] read(Engine engine, String name) throws EngineException, IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        GetObject.Request request = GetObject.Request.of(new BucketName(BUCKET), new ObjectKey(name));
        try (ObjectContent content = engine.objects().get().run(ServedStore.root(), request)) {
            content.transferTo(sink);
        }
        return sink.toByteArray();
    }

    private static void abortUploads(Engine engine) throws EngineException {
        ListMultipartUploads.Request all = new ListMultipartUploads.Request(new BucketName(BUCKET), "", "", 1000);
        for (ListMultipartUploads.Running running : engine.multipart().list().run(ServedStore.root(), all)) {
            engine.multipart().abort().run(ServedStore.root(), running.upload());
        }
    }

    private void assertNoLogTells(ServedStore.Key key) throws IOException {
        for (Path file : StoreFiles.files(folder)) {
            if (!file.startsWith("store")) {
                String text = new String(Files.readAllBytes(folder.resolve(file)), ISO_8859_1);
                assertThat(text.contains(key.secret())).as(file.toString()).isFalse();
            }
        }
    }
}

package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A tree of the machine's own files and one large file, under each rule: in, the store closed and
/// opened again, out, byte for byte. All of it is 10,000 files and 2 GiB under every rule, SM4
/// too.
@Timeout(3600)
final class RealInputTest {
    private static final int THREADS = 8;
    private static final String LARGE = "large file";

    @TempDir
    static Path sources;

    @TempDir
    Path folder;

    private static Path large = Path.of("");

    private final Map<String, String> digests = new ConcurrentHashMap<>();

    @BeforeAll
    static void makeTheLargeFile() throws IOException {
        large = sources.resolve("large");
        try (InputStream noise = new Noise(1, ((long) TestScale.of(64, 2_048) << 20) + 5)) {
            Files.copy(noise, large);
        }
    }

    static List<EncryptionRule> rules() {
        return Workload.RULES;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void realFilesComeBackByteForByte(EncryptionRule rule) throws Exception {
        EngineOptions options = EngineOptions.of(folder.resolve("store"));
        List<Path> files = RealFiles.pick(TestScale.of(200, 10_000));
        long start = System.nanoTime();
        try (OpenStore store = OpenStore.create(options)) {
            Workload.prepare(store);
            inParallel(files, file -> put(store, RealFiles.key(file), file, rule));
            put(store, LARGE, large, rule);
        }
        long between = System.nanoTime();
        try (OpenStore store = OpenStore.open(options)) {
            assertThat(Workload.keys(store, "")).hasSize(files.size() + 1).containsAll(digests.keySet());
            inParallel(files, file -> comesBack(store, RealFiles.key(file)));
            try (InputStream expected = Files.newInputStream(large);
                    SameBytes same = new SameBytes(expected)) {
                assertThat(get(store, LARGE, same)).isEqualTo(Files.size(large));
            }
        }
        new ClosedStore(options).verify();
        System.out.printf(
                "%s: %d files and %d MiB, in %.1f s, out %.1f s%n",
                rule,
                files.size(),
                Files.size(large) >> 20,
                seconds(between - start),
                seconds(System.nanoTime() - between));
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    @FunctionalInterface
    private interface Step {
        void on(Path file) throws Exception;
    }

    private static void inParallel(List<Path> files, Step step) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Path>> calls = new ArrayList<>();
            for (Path file : files) {
                calls.add(() -> {
                    step.on(file);
                    return file;
                });
            }
            for (Future<Path> done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }

    private void put(OpenStore store, String key, Path file, EncryptionRule rule) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            ObjectEntry entry = store.engine()
                    .objects()
                    .put()
                    .run(
                            call(),
                            PutObject.Request.of(BUCKET, new ObjectKey(key), in).encryptedBy(rule));
            assertThat(entry.encryption().headers().algorithm())
                    .isEqualTo(SseHeaders.of(rule).algorithm());
        }
        digests.put(key, HexFormat.of().formatHex(digest.digest()));
    }

    private void comesBack(OpenStore store, String key) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long size = get(store, key, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        assertThat(HexFormat.of().formatHex(digest.digest())).as(key).isEqualTo(digests.get(key));
        assertThat(store.engine()
                        .objects()
                        .head()
                        .run(call(), HeadObject.Request.of(BUCKET, new ObjectKey(key)))
                        .entry()
                        .size())
                .isEqualTo(size);
    }

    private static long get(OpenStore store, String key, OutputStream sink) throws EngineException, IOException {
        try (var content =
                store.engine().objects().get().run(call(), GetObject.Request.of(BUCKET, new ObjectKey(key)))) {
            return content.transferTo(sink);
        }
    }
}

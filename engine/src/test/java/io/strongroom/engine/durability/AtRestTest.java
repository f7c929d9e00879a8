package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.tools.ChangeFileEncryption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What lies in the store folder of encrypted objects: no 32 bytes in a row of what they hold, and
/// no names. Each search is seen to find where encryption is off.
@Timeout(900)
final class AtRestTest {
    private static final int SEGMENT = 256 << 10;
    private static final int PART = 102_400;
    private static final List<EncryptionRule> ENCRYPTED = Workload.RULES.subList(1, Workload.RULES.size());
    private static final String MARKED = "marked";

    @TempDir
    Path folder;

    private final Random random = TestScale.random("at rest");
    private final byte[] marked = marked(random);

    /// One marker of high entropy over and over, at odd distances, across several segments.
    private static byte[] marked(Random random) {
        byte[] marker = new byte[37];
        random.nextBytes(marker);
        byte[] marked = new byte[2 * SEGMENT + 4321];
        for (int at = 3; at + marker.length < marked.length; at += marker.length + 1 + random.nextInt(200)) {
            System.arraycopy(marker, 0, marked, at, marker.length);
        }
        return marked;
    }

    /// The marked text, noise, and files of this machine.
    private Map<String, byte[]> texts() throws IOException {
        Map<String, byte[]> texts = new TreeMap<>();
        texts.put(MARKED, marked);
        byte[] noise = new byte[SEGMENT + PART];
        random.nextBytes(noise);
        texts.put("noise", noise);
        for (Path file : RealFiles.pick(TestScale.of(12, 1_000))) {
            try (InputStream in = Files.newInputStream(file)) {
                texts.put(RealFiles.key(file), in.readNBytes(128 << 10));
            }
        }
        return texts;
    }

    /// Every way to write, under one rule.
    private void fill(OpenStore store, Map<String, byte[]> texts, EncryptionRule rule) throws EngineException {
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            store.put(text.getKey(), text.getValue(), rule);
        }
        byte[] first = Arrays.copyOf(marked, PART);
        byte[] rest = Arrays.copyOfRange(marked, PART, marked.length);
        store.multipart("multipart", List.of(first, rest), rule);
        store.delete("appended");
        store.append("appended", 0, first, rule);
        store.append("appended", PART, rest, rule);
        store.copy(MARKED, "copy", rule);
        store.put("overwritten", marked, rule);
        store.put("overwritten", first, rule);
    }

    @Test
    void noPlaintextOfEncryptedObjectsLiesInTheStoreFolder() throws Exception {
        Map<String, byte[]> texts = texts();
        KnownText known = new KnownText(texts);
        assertThat(known.searchable()).contains(MARKED, "noise").hasSizeGreaterThan(texts.size() / 2);
        Path encrypted = folder.resolve("encrypted");
        try (OpenStore store = OpenStore.create(encrypted)) {
            Workload.prepare(store);
            for (EncryptionRule rule : ENCRYPTED) {
                fill(store, texts, rule);
            }
        }
        assertThat(known.findIn(encrypted)).isEmpty();
        Path plain = folder.resolve("plain");
        try (OpenStore store = OpenStore.create(plain)) {
            fill(store, texts, EncryptionRule.none());
        }
        assertThat(known.findIn(plain).keySet())
                .as("the same search without encryption")
                .isEqualTo(known.searchable());
    }

    @Test
    void whatBecomesEncryptedLeavesNoPlaintextBehind() throws Exception {
        Map<String, byte[]> texts = texts();
        KnownText known = new KnownText(texts);
        Path root = folder.resolve("store");
        try (OpenStore store = OpenStore.create(root)) {
            fill(store, texts, EncryptionRule.none());
            store.delete("copy");
            store.delete("overwritten");
            store.engine().sweep();
            assertThat(known.findIn(root).keySet()).isEqualTo(known.searchable());
            for (String name : texts.keySet()) {
                store.copy(name, name, EncryptionRule.ossManaged());
            }
            store.copy("multipart", "multipart", EncryptionRule.kmsManaged());
            store.copy("appended", "appended", EncryptionRule.kmsManaged());
            store.engine().sweep();
            assertThat(known.findIn(root)).isEmpty();
        }
    }

    @Test
    void noPlaintextIsStagedWhileAnUploadRuns() throws Exception {
        Map<String, byte[]> texts = texts();
        KnownText known = new KnownText(texts);
        Path root = folder.resolve("store");
        try (OpenStore store = OpenStore.create(root)) {
            Workload.prepare(store);
            for (EncryptionRule rule : ENCRYPTED) {
                assertThat(stagedWhile(store, known, marked, rule))
                        .as("%s", rule)
                        .isEmpty();
            }
            assertThat(stagedWhile(store, known, marked, EncryptionRule.none())).containsKey(MARKED);
        }
    }

    /// What the search finds when all of the content was given and its end was not.
    private Map<String, String> stagedWhile(OpenStore store, KnownText known, byte[] content, EncryptionRule rule)
            throws EngineException {
        AtomicReference<Map<String, String>> found = new AtomicReference<>(Map.of());
        Path staging = store.engine().folder().resolve("staging");
        InputStream source = new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                int count = super.read(bytes, offset, length);
                if (count < 0) {
                    assertThat(staging).isNotEmptyDirectory();
                    found.set(search(known, staging));
                }
                return count;
            }
        };
        store.engine()
                .objects()
                .put()
                .run(
                        call(),
                        PutObject.Request.of(BUCKET, new ObjectKey("staged"), source)
                                .encryptedBy(rule));
        return found.get();
    }

    private static Map<String, String> search(KnownText known, Path folder) {
        try {
            return known.findIn(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noNameLiesInTheStoreFolder() throws Exception {
        EngineOptions options = EngineOptions.of(folder.resolve("store"));
        Map<String, byte[]> names = new TreeMap<>();
        try (OpenStore store = OpenStore.create(options)) {
            BucketName bucket = new BucketName(named(names, "bucket-"));
            store.engine().buckets().create().run(call(), new CreateBucket.Request(bucket, Optional.empty()));
            for (int i = 0; i < TestScale.of(30, 5_000); i++) {
                PutObject.Request put = PutObject.Request.of(
                                bucket,
                                new ObjectKey(named(names, "reports/übersicht-")),
                                InputStream.nullInputStream())
                        .with(metadata(names));
                store.engine()
                        .objects()
                        .put()
                        .run(call(), i % 2 == 0 ? put : put.encryptedBy(EncryptionRule.ossManaged()));
            }
        }
        KnownText known = new KnownText(names);
        assertThat(known.searchable()).isEqualTo(names.keySet());
        assertThat(known.findIn(options.folder())).isEmpty();
        assertThat(known.findIn(withoutEncryption(options)).keySet())
                .as("the same search in the same database, decrypted")
                .isEqualTo(names.keySet());
    }

    private String named(Map<String, byte[]> names, String begin) {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        String name = begin + HexFormat.of().formatHex(bytes);
        names.put(name, name.getBytes(StandardCharsets.UTF_8));
        return name;
    }

    private ObjectMetadata metadata(Map<String, byte[]> names) {
        return new ObjectMetadata(
                Optional.empty(), new TreeMap<>(), new TreeMap<>(Map.of("note", named(names, "value-"))));
    }

    /// The store's database as it would be without its file cipher.
    private Path withoutEncryption(EngineOptions options) throws Exception {
        Path copy = Files.createDirectory(folder.resolve("decrypted"));
        Files.copy(options.folder().resolve("meta").resolve("store.mv.db"), copy.resolve("store.mv.db"));
        try (KeySlots.Opened opened = new KeySlots(options.folder(), options.disk()).open(OpenStore.secret())) {
            char[] password =
                    HexFormat.of().formatHex(opened.key("database-file").copy()).toCharArray();
            ChangeFileEncryption.execute(copy.toString(), "store", "AES", password, null, true);
        }
        return copy;
    }
}

package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.object.MultipartUpload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// One object is encrypted anew where it is: everything about it stays, but its data key, its
/// files and how they are protected.
final class ReencryptObjectTest {
    private static final List<EncryptionRule> RULES = List.of(
            EncryptionRule.none(),
            EncryptionRule.ossManaged(),
            new EncryptionRule.OssManaged(DataAlgorithm.SM4),
            EncryptionRule.kmsManaged(),
            EncryptionRule.kms("alias/finance"),
            new EncryptionRule.Kms(new KeyChoice.Named("alias/finance"), DataAlgorithm.SM4));

    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void fill() throws Exception {
        root = folder.resolve("store");
        try (JobStore store = JobStore.create(root)) {
            store.key("finance");
            for (int rule = 0; rule < RULES.size(); rule++) {
                fill(store, rule, RULES.get(rule));
            }
            store.engine().sweep();
        }
    }

    private static void fill(JobStore store, int number, EncryptionRule rule) throws Exception {
        store.store().put(number + "/empty", new byte[0], rule);
        store.store().put(number + "/small", content(1_000), rule);
        store.store().put(number + "/large", content(600_000), rule);
        store.append(number + "/log", 0, content(500), rule);
        store.append(number + "/log", 500, content(700), rule);
        MultipartUpload upload = store.initiate(BUCKET, number + "/film", rule);
        store.part(upload, 2, content(102_400));
        store.part(upload, 7, content(50));
        store.complete(upload);
    }

    /// By name, as a hash: comparing the bytes themselves one by one takes minutes.
    private static Map<String, String> contents(JobStore store, List<ObjectDetails> objects) throws Exception {
        Map<String, String> contents = new TreeMap<>();
        for (ObjectDetails object : objects) {
            String name = object.entry().key().value();
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(store.store().get(name));
            contents.put(name, HexFormat.of().formatHex(hash));
        }
        return contents;
    }

    @TestFactory
    Stream<DynamicTest> everyObjectGoesFromEveryRuleToEveryOther() {
        return RULES.stream().map(rule -> DynamicTest.dynamicTest("to " + rule, () -> allTo(rule)));
    }

    private void allTo(EncryptionRule rule) throws Exception {
        List<ObjectDetails> before;
        Map<String, String> contents;
        try (JobStore store = JobStore.open(options())) {
            before = store.heads();
            contents = contents(store, before);
        }
        List<String> files = new ClosedStore(options()).blobs();
        try (HiddenParts parts = HiddenParts.open(options())) {
            for (ObjectDetails object : before) {
                assertThat(parts.reencrypt(object.entry().versionId(), rule)).isPresent();
            }
        }
        try (JobStore store = JobStore.open(options())) {
            store.engine().sweep();
            List<ObjectDetails> after = store.heads();
            assertThat(contents(store, after)).isEqualTo(contents);
            for (int i = 0; i < after.size(); i++) {
                assertSame(before.get(i), after.get(i), rule);
            }
        }
        ClosedStore closed = new ClosedStore(options());
        closed.verify();
        assertThat(closed.blobs()).doesNotContainAnyElementsOf(files);
    }

    private static void assertSame(ObjectDetails before, ObjectDetails after, EncryptionRule rule) {
        assertThat(after.entry().key()).isEqualTo(before.entry().key());
        assertThat(after.entry().versionId()).isEqualTo(before.entry().versionId());
        assertThat(after.entry().etag()).isEqualTo(before.entry().etag());
        assertThat(after.entry().crc64()).isEqualTo(before.entry().crc64());
        assertThat(after.entry().type()).isEqualTo(before.entry().type());
        assertThat(after.entry().lastModified()).isEqualTo(before.entry().lastModified());
        assertThat(after.metadata()).isEqualTo(before.metadata());
        assertThat(after.md5()).isEqualTo(before.md5());
        assertThat(after.objectId()).isNotEqualTo(before.objectId());
        assertThat(after.parts())
                .extracting(ObjectDetails.PartEntry::partNumber, ObjectDetails.PartEntry::size)
                .containsExactlyElementsOf(before.parts().stream()
                        .map(part -> tuple(part.partNumber(), part.size()))
                        .toList());
        assertThat(after.entry().encryption().mode()).isEqualTo(mode(rule));
        if (mode(rule).isEncrypted()) {
            assertThat(after.entry().encryption().algorithm()).isEqualTo(rule.dataAlgorithm());
        }
    }

    private static EncryptionMode mode(EncryptionRule rule) {
        return switch (rule) {
            case EncryptionRule.None() -> EncryptionMode.NONE;
            case EncryptionRule.OssManaged _ -> EncryptionMode.SSE_OSS;
            case EncryptionRule.Kms(KeyChoice.Managed(), var _) -> EncryptionMode.SSE_KMS_DEFAULT;
            case EncryptionRule.Kms(KeyChoice.Named _, var _) -> EncryptionMode.SSE_KMS_CHOSEN;
        };
    }

    private EngineOptions options() {
        return EngineOptions.of(root);
    }

    private long version(String name) throws Exception {
        try (JobStore store = JobStore.open(options())) {
            return store.head(name).entry().versionId();
        }
    }

    private Path file(String name) throws Exception {
        String hex = HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
        String[] row = new ClosedStore(options())
                .<List<String>>database(database -> database.rows("select shard, blob_id from object_part p join"
                        + " object_version v on v.object_id = p.object_id where v.object_key = X'" + hex + "'"))
                .getFirst()
                .split(" ", -1);
        return root.resolve("blobs")
                .resolve("%08x".formatted(Integer.parseInt(row[0])))
                .resolve(row[1].replace("-", ""));
    }

    @Test
    void damagedContentIsRefusedAndStaysAsItIs() throws Exception {
        for (String name : List.of("0/small", "1/small")) {
            long version = version(name);
            Path file = file(name);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 20] ^= 1;
            Files.write(file, bytes);
            try (HiddenParts parts = HiddenParts.open(options())) {
                assertThat(problemOf(() -> parts.reencrypt(version, EncryptionRule.kmsManaged())))
                        .isInstanceOfSatisfying(
                                Problem.ObjectCorrupt.class,
                                corrupt -> assertThat(corrupt.key().value()).isEqualTo(name));
            }
        }
        new ClosedStore(options()).verify();
    }

    @Test
    void anObjectThatIsReplacedWhileItIsCopiedIsNotOverwritten() throws Exception {
        long version = version("1/small");
        try (HiddenParts parts = HiddenParts.open(options())) {
            Optional<ObjectRow> done =
                    parts.reencryptWhile(version, EncryptionRule.kmsManaged(), () -> parts.delete(version));

            assertThat(done).as("gone").isEmpty();
        }
        try (JobStore store = JobStore.open(options())) {
            store.engine().sweep();
        }
        new ClosedStore(options()).verify();
    }

    @Test
    void anObjectThatChangesWhileItIsCopiedIsCopiedAgain() throws Exception {
        long version = version("1/log");
        try (HiddenParts parts = HiddenParts.open(options())) {
            Optional<ObjectRow> done =
                    parts.reencryptWhile(version, EncryptionRule.kmsManaged(), () -> parts.touch(version));

            assertThat(done.orElseThrow().revision())
                    .as("the revision it was replaced at")
                    .isEqualTo(3);
        }
        try (JobStore store = JobStore.open(options())) {
            assertThat(store.store().get("1/log")).startsWith(content(500)).endsWith(content(700));
            store.engine().sweep();
        }
        new ClosedStore(options()).verify();
    }
}

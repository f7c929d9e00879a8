package io.strongroom.engine.durability;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import io.strongroom.engine.crypto.SegmentLayout;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotType;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.key.CreateKey;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Somebody changes files and rows of a closed store. Every change is found on use, named, and
/// harms nothing else.
@Timeout(300)
final class TamperingTest {
    private static final int SEALED = (256 << 10) + SegmentLayout.TAG_LENGTH;
    private static final byte[] CONTENT = content(3 * (256 << 10) + 5);
    private static final String SPARE = "alias/spare";

    @TempDir
    Path folder;

    private EngineOptions options;
    private ClosedStore closed;

    @BeforeEach
    void prepare() throws Exception {
        options = EngineOptions.of(folder.resolve("store"));
        closed = new ClosedStore(options);
        try (OpenStore store = OpenStore.create(options)) {
            Workload.prepare(store);
            store.engine()
                    .keys()
                    .create()
                    .run(
                            call(),
                            new CreateKey.Request(
                                    KeyOrigin.ALIYUN_KMS, KeySpec.AES_256, "", Optional.of(new KeyAlias(SPARE))));
            store.put("a", CONTENT, EncryptionRule.kms(Workload.ALIAS));
            store.put("b", CONTENT, EncryptionRule.kms(Workload.ALIAS));
            store.put("ring", content(10), EncryptionRule.ossManaged());
            store.put("plain", CONTENT);
            multipart(store);
        }
    }

    private static void multipart(OpenStore store) throws EngineException {
        MultipartUpload upload = store.engine()
                .multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                BUCKET,
                                new ObjectKey("m"),
                                ObjectMetadata.none(),
                                Optional.of(EncryptionRule.kms(Workload.ALIAS)),
                                Overwrite.ALLOWED))
                .upload();
        for (int number = 1; number <= 3; number++) {
            store.engine()
                    .multipart()
                    .uploadPart()
                    .run(
                            call(),
                            new UploadPart.Request(
                                    upload,
                                    number,
                                    Optional.empty(),
                                    UploadPart.Content.of(new ByteArrayInputStream(content(102_400)))));
        }
        store.engine()
                .multipart()
                .complete()
                .run(call(), new CompleteMultipartUpload.Request(upload, Optional.empty(), Overwrite.ALLOWED));
    }

    private static String hex(String key) {
        return "X'" + HexFormat.of().formatHex(key.getBytes(StandardCharsets.UTF_8)) + "'";
    }

    private static String objectOf(String key) {
        return "(select object_id from object_version where object_key = " + hex(key) + ")";
    }

    private Path file(String key) throws EngineException, SQLException {
        String[] row = closed.database(database ->
                        database.rows("select shard, blob_id from object_part where object_id = " + objectOf(key)))
                .getFirst()
                .split(" ", -1);
        return options.folder()
                .resolve("blobs")
                .resolve("%08x".formatted(Integer.parseInt(row[0])))
                .resolve(row[1].replace("-", ""));
    }

    private void change(String sql, Object... values) throws EngineException, SQLException {
        assertThat(closed.<Integer>database(database -> database.change(sql, values)))
                .as(sql)
                .isPositive();
    }

    private static Problem reading(OpenStore store, String key) {
        return problemOf(() -> store.get(key));
    }

    private static void corrupt(OpenStore store, String key) {
        assertThat(reading(store, key)).isInstanceOfSatisfying(Problem.ObjectCorrupt.class, problem -> {
            assertThat(problem.bucket()).isEqualTo(BUCKET);
            assertThat(problem.key()).isEqualTo(new ObjectKey(key));
        });
    }

    @Test
    void everyFlippedHeaderByteAndEveryCutAtASegmentEdgeNamesTheObject() throws Exception {
        Path file = file("a");
        byte[] bytes = Files.readAllBytes(file);
        try (OpenStore store = OpenStore.open(options)) {
            for (int i = 0; i < SegmentLayout.PREAMBLE; i++) {
                byte[] changed = bytes.clone();
                changed[i] ^= 1;
                Files.write(file, changed);
                corrupt(store, "a");
            }
            for (int segments = 0; segments <= 3; segments++) {
                Files.write(file, Arrays.copyOf(bytes, SegmentLayout.PREAMBLE + segments * SEALED));
                corrupt(store, "a");
            }
            byte[] swapped = bytes.clone();
            System.arraycopy(bytes, SegmentLayout.PREAMBLE, swapped, SegmentLayout.PREAMBLE + SEALED, SEALED);
            System.arraycopy(bytes, SegmentLayout.PREAMBLE + SEALED, swapped, SegmentLayout.PREAMBLE, SEALED);
            Files.write(file, swapped);
            corrupt(store, "a");
            Files.write(file, bytes);
            assertThat(store.get("a")).isEqualTo(CONTENT);
        }
    }

    @Test
    void swappedFilesAndAFlippedPlainByteAreCorruptAndARemovedFileIsMissing() throws Exception {
        Path a = file("a");
        Path b = file("b");
        Path plain = file("plain");
        byte[] ofA = Files.readAllBytes(a);
        Files.write(a, Files.readAllBytes(b));
        Files.write(b, ofA);
        byte[] changed = Files.readAllBytes(plain);
        changed[changed.length / 2] ^= 1;
        Files.write(plain, changed);
        Files.delete(file("ring"));
        try (OpenStore store = OpenStore.open(options)) {
            corrupt(store, "a");
            corrupt(store, "b");
            corrupt(store, "plain");
            assertThat(reading(store, "ring"))
                    .isInstanceOfSatisfying(
                            Problem.ContentMissing.class,
                            problem -> assertThat(problem.key()).isEqualTo(new ObjectKey("ring")));
            assertThat(store.get("m")).hasSize(3 * 102_400);
        }
    }

    @Test
    void swappedDataKeysNameBothObjects() throws Exception {
        List<String> keys = closed.database(
                database -> database.rows(
                        "select rawtohex(wrapped_key) from object_version where object_key in (X'61', X'62') order by object_key"));
        change("update object_version set wrapped_key = ? where object_key = X'61'", bytes(keys.get(1)));
        change("update object_version set wrapped_key = ? where object_key = X'62'", bytes(keys.get(0)));
        try (OpenStore store = OpenStore.open(options)) {
            corrupt(store, "a");
            corrupt(store, "b");
            assertThat(store.get("ring")).isEqualTo(content(10));
        }
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }

    @Test
    void anObjectSaidToBeUnencryptedIsNotHandedOutAsCiphertext() throws Exception {
        change("update object_version set mode = 'NONE', key_id = null, key_version_id = null, wrapped_key = null"
                + " where object_key = X'61'");
        change("update object_version set size = size + 1 where object_key = X'62'");
        try (OpenStore store = OpenStore.open(options)) {
            corrupt(store, "a");
            corrupt(store, "b");
        }
    }

    @Test
    void anEditedKeyStateIsFoundOnReadAndOnWrite() throws Exception {
        change(
                "update cmk set state = 'DISABLED' where key_id = (select key_id from cmk_alias where alias = ?)",
                Workload.ALIAS);
        String key = keyOf(Workload.ALIAS);
        try (OpenStore store = OpenStore.open(options)) {
            assertThat(reading(store, "a")).isEqualTo(new Problem.KeyTampered(key));
            assertThat(problemOf(() -> store.put("c", CONTENT, EncryptionRule.kms(Workload.ALIAS))))
                    .isEqualTo(new Problem.KeyTampered(key));
            assertThat(store.get("plain")).isEqualTo(CONTENT);
        }
    }

    private String keyOf(String alias) throws EngineException, SQLException {
        return closed.database(database -> database.rows("select key_id from cmk_alias where alias = '" + alias + "'"))
                .getFirst();
    }

    @Test
    void editedMaterialIsFound() throws Exception {
        String key = keyOf(Workload.ALIAS);
        String spare = keyOf(SPARE);
        byte[] other = bytes(closed.database(database -> database.rows(
                        "select rawtohex(wrapped_material) from cmk_version where key_id = uuid '" + spare + "'"))
                .getFirst());
        change("update cmk_version set wrapped_material = ? where key_id = uuid '" + key + "'", (Object) other);
        try (OpenStore store = OpenStore.open(options)) {
            assertThat(reading(store, "a")).isEqualTo(new Problem.KeyTampered(key));
            assertThat(store.get("ring")).isEqualTo(content(10));
        }
    }

    @Test
    void aRedirectedAliasAndAnEditedDefaultEncryptNothing() throws Exception {
        try (OpenStore store = OpenStore.open(options)) {
            store.engine()
                    .buckets()
                    .putEncryption()
                    .run(call(), new PutBucketEncryption.Request(BUCKET, EncryptionRule.kms(SPARE)));
        }
        change(
                "update cmk_alias set key_id = (select key_id from cmk_alias where alias = ?) where alias = ?",
                SPARE,
                Workload.ALIAS);
        change("update bucket set rule_algorithm = null, rule_key = null");
        try (OpenStore store = OpenStore.open(options)) {
            assertThat(problemOf(() -> store.put("c", CONTENT, EncryptionRule.kms(Workload.ALIAS))))
                    .isInstanceOf(Problem.KeyTampered.class);
            assertThat(problemOf(() -> store.put("c", CONTENT))).isInstanceOf(Problem.KeyTampered.class);
        }
    }

    @Test
    void anEditedPartListIsCorrupt() throws Exception {
        String parts = " from object_part where object_id = " + objectOf("m");
        List<String> before = closed.database(database -> database.rows("select part_no, salt" + parts));
        assertThat(before).hasSize(3);
        change("update object_part set part_no = 9 where part_no = 1 and object_id = " + objectOf("m"));
        change("update object_part set part_no = 1 where part_no = 2 and object_id = " + objectOf("m"));
        change("update object_part set part_no = 2 where part_no = 9 and object_id = " + objectOf("m"));
        try (OpenStore store = OpenStore.open(options)) {
            corrupt(store, "m");
        }
        change("delete from object_part where part_no = 3 and object_id = " + objectOf("m"));
        change("update object_version set size = 204800 where object_key = " + hex("m"));
        try (OpenStore store = OpenStore.open(options)) {
            corrupt(store, "m");
            assertThat(store.get("a")).isEqualTo(CONTENT);
        }
    }

    @Test
    void anEditedAndARemovedAuditRecordAreFound() throws Exception {
        assertThat(closed.<Optional<Long>>database(database -> database.brokenAuditRecord()))
                .isEmpty();
        change("update audit set resource = 'other' where seq = 4");
        assertThat(closed.<Optional<Long>>database(database -> database.brokenAuditRecord()))
                .contains(4L);
        change("delete from audit where seq = 3");
        assertThat(closed.<Optional<Long>>database(database -> database.brokenAuditRecord()))
                .contains(3L);
    }

    @Test
    void oneDamagedSlotFileOpensAndTwoAreNamed() throws Exception {
        Path first = options.folder().resolve("strongroom.slots");
        Path second = options.folder().resolve("strongroom.slots.copy");
        byte[] whole = Files.readAllBytes(first);
        damage(first);
        OpenStore.open(options).close();
        Files.write(first, whole);
        damage(second);
        OpenStore.open(options).close();
        damage(first);
        assertThat(problemOf(() -> OpenStore.open(options))).isInstanceOf(Problem.SlotsDamaged.class);
        Files.write(first, new byte[0]);
        Files.delete(second);
        assertThat(problemOf(() -> OpenStore.open(options))).isInstanceOf(Problem.SlotsDamaged.class);
        Files.write(first, whole);
        OpenStore.open(options).close();
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void aWrongSecretAndASecondOpeningSaySo() throws Exception {
        byte[] wrong = new byte[StoreSecret.KeyFile.LENGTH];
        wrong[0] = 1;
        assertThat(problemOf(() -> Engine.open(options, new StoreSecret.KeyFile(wrong))))
                .isEqualTo(new Problem.WrongSecret(SlotType.KEY_FILE));
        Process holder = ChildJvm.of(
                        KilledProcess.class, List.of(), List.of(options.folder().toString(), "1", "1"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo(KilledProcess.READY);
            assertThat(problemOf(() -> OpenStore.open(options)))
                    .isEqualTo(new Problem.StoreInUse(options.folder().toString(), Optional.of(holder.pid())));
        } finally {
            holder.destroyForcibly().waitFor();
        }
        OpenStore.open(options).close();
    }
}

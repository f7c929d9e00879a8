package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.job.StartScrub;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A store that an earlier program made opens, has everything it had, and goes on being used. The
/// stores were made by `stores/make` beside them.
class UpgradeTest {
    private static final BucketName BUCKET = new BucketName("mixed");
    private static final byte[] SMALL = "a small text\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LARGE = large();
    private static final Map<String, byte[]> OBJECTS = Map.of(
            "plain/small.txt", SMALL,
            "plain/large.bin", LARGE,
            "managed/small.txt", SMALL,
            "managed/empty", new byte[0],
            "chosen/large.bin", LARGE,
            "sm4/small.txt", SMALL);

    @TempDir
    Path folder;

    private static byte[] large() {
        byte[] bytes = new byte[300_000];
        Arrays.fill(bytes, (byte) 'z');
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema-4", "schema-9"})
    void aStoreOfAnEarlierProgramHasAllItHadAndGoesOn(String made) throws Exception {
        unpack(made);
        try (Engine engine = open()) {
            assertHasEverything(engine);
            ByteArrayInputStream content = new ByteArrayInputStream(SMALL);
            engine.objects().put().run(call(), PutObject.Request.of(BUCKET, new ObjectKey("new"), content));
        }
        try (Engine engine = open()) {
            assertHasEverything(engine);
            assertThat(read(engine, "new")).isEqualTo(SMALL);
            assertThat(head(engine, "new").encryption().mode()).isEqualTo(EncryptionMode.SSE_OSS);
            JobSnapshot scrub =
                    engine.jobs().startScrub().run(call(), new StartScrub.Request(HistoryScope.all(), JobLimits.NONE));
            while (!scrub.state().isEnded()) {
                TimeUnit.MILLISECONDS.sleep(20);
                scrub = engine.jobs().get().run(call(), scrub.id());
            }
            assertThat(scrub.state()).isEqualTo(JobState.COMPLETED);
            assertThat(scrub.progress().objects()).isEqualTo(OBJECTS.size() + 1);
        }
    }

    @Test
    void aStoreThatANewerProgramUsedIsRefusedAndNotTouched() throws Exception {
        EngineOptions options = EngineOptions.of(folder.resolve("store"));
        OpenStore.create(options).close();
        Integer changed = new ClosedStore(options)
                .database(database -> database.change("insert into \"flyway_schema_history\""
                        + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 0, 'sa', now(), 0, true)"));
        assertThat(changed).isEqualTo(1);
        assertThat(problemOf(() -> OpenStore.open(options))).isInstanceOfSatisfying(Problem.StoreTooNew.class, no -> {
            assertThat(no.format()).isEqualTo(99);
            assertThat(no.supported()).isLessThan(99).isPositive();
        });
    }

    private static void assertHasEverything(Engine engine) throws Exception {
        for (Map.Entry<String, byte[]> object : OBJECTS.entrySet()) {
            assertThat(read(engine, object.getKey())).as(object.getKey()).isEqualTo(object.getValue());
            assertThat(head(engine, object.getKey()).encryption().mode())
                    .as(object.getKey())
                    .isEqualTo(mode(object.getKey()));
        }
        assertThat(details(engine, "plain/small.txt").metadata().user()).containsEntry("owner", "legal");
        assertThat(engine.keys().describe().run(call(), "alias/legal-hold").versions())
                .hasSize(1);
        assertThat(engine.buckets()
                        .getEncryption()
                        .run(call(), new BucketName("empty-one"))
                        .rule())
                .isEqualTo(EncryptionRule.kmsManaged());
    }

    private static EncryptionMode mode(String key) {
        return switch (key.substring(0, key.indexOf('/'))) {
            case "plain" -> EncryptionMode.NONE;
            case "chosen" -> EncryptionMode.SSE_KMS_CHOSEN;
            default -> EncryptionMode.SSE_OSS;
        };
    }

    private static ObjectEntry head(Engine engine, String key) throws Exception {
        return details(engine, key).entry();
    }

    private static ObjectDetails details(Engine engine, String key) throws Exception {
        return engine.objects().head().run(call(), HeadObject.Request.of(BUCKET, new ObjectKey(key)));
    }

    private static byte[] read(Engine engine, String key) throws Exception {
        try (var content = engine.objects().get().run(call(), GetObject.Request.of(BUCKET, new ObjectKey(key)))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.transferTo(bytes);
            return bytes.toByteArray();
        }
    }

    private Engine open() throws Exception {
        try (StoreSecret secret = new StoreSecret.KeyFile(Files.readAllBytes(folder.resolve("key")))) {
            return Engine.open(EngineOptions.of(folder.resolve("store")).with(EngineOptions.Jobs.RUN), secret);
        }
    }

    private void unpack(String made) throws Exception {
        try (InputStream packed = UpgradeTest.class.getResourceAsStream("/stores/" + made + ".zip");
                ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    try (OutputStream out = Files.newOutputStream(file)) {
                        zip.transferTo(out);
                    }
                }
            }
        }
    }
}

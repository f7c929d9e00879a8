package io.strongroom.engine;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.key.CreateAlias;
import io.strongroom.engine.usecase.object.AppendObject;
import io.strongroom.engine.usecase.object.CompleteMultipartUpload;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.InitiateMultipartUpload;
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.Overwrite;
import io.strongroom.engine.usecase.object.PreviewEncryption;
import io.strongroom.engine.usecase.object.UploadPart;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of objects when their key cannot be used, on every way that leads there and for every thing that can
/// be asked: content is refused with the reason, everything else goes on, deleting most of all.
final class UnusableKeyTest {
    private static final Instant GOES = KeyFixture.START.plus(Duration.ofDays(7));
    private static final String ALIAS = "alias/finance";

    @TempDir
    private Path folder;

    private KeyFixture fixture;
    private KeyId key;
    private MultipartUpload upload;

    /// How a key becomes unusable.
    enum Fate {
        DISABLED {
            @Override
            void befall(KeyFixture fixture, KeyId key) throws EngineException {
                fixture.disable(key);
            }

            @Override
            Problem problem(KeyId key) {
                return new Problem.KeyNotUsable(key, "finance", KeyState.DISABLED, Optional.empty());
            }
        },
        SCHEDULED_FOR_DELETION {
            @Override
            void befall(KeyFixture fixture, KeyId key) throws EngineException {
                fixture.schedule(key, 7);
            }

            @Override
            Problem problem(KeyId key) {
                return new Problem.KeyNotUsable(key, "finance", KeyState.PENDING_DELETION, Optional.of(GOES));
            }
        },
        EXPIRED {
            @Override
            void befall(KeyFixture fixture, KeyId key) {
                fixture.clock().set(GOES);
            }

            @Override
            Problem problem(KeyId key) {
                return new Problem.KeyNotUsable(key, "finance", KeyState.PENDING_IMPORT, Optional.empty());
            }
        },
        MATERIAL_DELETED {
            @Override
            void befall(KeyFixture fixture, KeyId key) throws Exception {
                fixture.withhold(key, GOES.minusSeconds(5));
            }

            @Override
            Problem problem(KeyId key) {
                return new Problem.KeyNotUsable(
                        key, "finance", KeyState.PENDING_IMPORT, Optional.of(GOES.minusSeconds(5)));
            }
        },
        DELETED {
            @Override
            void befall(KeyFixture fixture, KeyId key) throws EngineException {
                fixture.schedule(key, 7);
                fixture.pass(7);
            }

            @Override
            Problem problem(KeyId key) {
                return new Problem.KeyDeleted(key, "finance", GOES);
            }
        },
        DELETED_AND_WRITTEN_DOWN {
            @Override
            void befall(KeyFixture fixture, KeyId key) throws Exception {
                DELETED.befall(fixture, key);
                fixture.reopen();
            }

            @Override
            Problem problem(KeyId key) {
                return DELETED.problem(key);
            }
        };

        abstract void befall(KeyFixture fixture, KeyId key) throws Exception;

        abstract Problem problem(KeyId key);
    }

    @BeforeEach
    void objectsOfEveryKind() throws Exception {
        fixture = new KeyFixture(folder);
        key = fixture.external();
        fixture.give(List.of(key), content(32), Optional.of(GOES));
        fixture.engine().aliases().create().run(call(), new CreateAlias.Request(new KeyAlias(ALIAS), key));
        fixture.engine()
                .buckets()
                .putEncryption()
                .run(call(), new PutBucketEncryption.Request(BUCKET, EncryptionRule.kms(key.toString())));
        fixture.store().put("plain", content(10));
        append("log", 0);
        upload = fixture.engine()
                .multipart()
                .initiate()
                .run(
                        call(),
                        new InitiateMultipartUpload.Request(
                                BUCKET,
                                new ObjectKey("parts"),
                                ObjectMetadata.none(),
                                Optional.empty(),
                                Overwrite.ALLOWED))
                .upload();
        part(1);
        fixture.store().put("other", content(10), EncryptionRule.ossManaged());
    }

    @AfterEach
    void close() throws EngineException {
        fixture.close();
    }

    private void append(String name, long position) throws EngineException {
        fixture.engine()
                .objects()
                .append()
                .run(
                        call(),
                        new AppendObject.Request(
                                BUCKET,
                                new ObjectKey(name),
                                position,
                                ObjectMetadata.none(),
                                Optional.empty(),
                                new ByteArrayInputStream(content(10))));
    }

    private void part(int number) throws EngineException {
        fixture.engine()
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

    private List<ThrowingCallable> everythingThatNeedsTheKey() {
        Engine engine = fixture.engine();
        GetObject.Request source = GetObject.Request.of(BUCKET, new ObjectKey("plain"));
        HeadObject.Request target = HeadObject.Request.of(BUCKET, new ObjectKey("copy"));
        List<ThrowingCallable> all = new ArrayList<>();
        all.add(() -> fixture.store().get("plain"));
        all.add(() -> fixture.store().get("log"));
        all.add(() -> fixture.store().put("new", content(10)));
        all.add(() -> fixture.store().put("new", content(10), EncryptionRule.kms(key.toString())));
        all.add(() -> engine.objects().copy().run(call(), CopyObject.Request.of(source, target)));
        all.add(() -> append("log", 10));
        all.add(() -> append("new-log", 0));
        all.add(() -> part(2));
        all.add(() -> engine.multipart()
                .complete()
                .run(call(), new CompleteMultipartUpload.Request(upload, Optional.empty(), Overwrite.ALLOWED)));
        return all;
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void contentIsRefusedWithTheReasonAndEverythingElseGoesOn(Fate fate) throws Exception {
        List<Usage> before = fixture.engine().buckets().usage().run(call(), Optional.empty());
        fate.befall(fixture, key);

        for (ThrowingCallable use : everythingThatNeedsTheKey()) {
            assertThat(problemOf(use)).isEqualTo(fate.problem(key));
        }
        PreviewEncryption.Preview preview = fixture.engine()
                .objects()
                .preview()
                .run(call(), new PreviewEncryption.Request(BUCKET, Optional.empty()));
        assertThat(preview.obstacle()).contains(fate.problem(key));
        assertThat(fixture.store().get("other")).isEqualTo(content(10));
        ObjectDetails head =
                fixture.engine().objects().head().run(call(), HeadObject.Request.of(BUCKET, new ObjectKey("plain")));
        assertThat(head.entry().encryption().wrappingKey().orElseThrow().key()).isEqualTo(key);
        assertThat(fixture.engine()
                        .objects()
                        .list()
                        .run(call(), ListObjects.Request.of(BUCKET, ""))
                        .objects())
                .hasSize(3);
        assertThat(fixture.engine().buckets().usage().run(call(), Optional.empty()))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Fate.class)
    void suchObjectsCanStillBeReplacedAndDeleted(Fate fate) throws Exception {
        fate.befall(fixture, key);

        fixture.store().put("plain", content(20), EncryptionRule.ossManaged());
        assertThat(fixture.store().get("plain")).isEqualTo(content(20));
        for (String name : List.of("plain", "log")) {
            fixture.engine().objects().delete().run(call(), new DeleteObject.Request(BUCKET, new ObjectKey(name)));
            assertThat(problemOf(() -> fixture.store().get(name))).isInstanceOf(Problem.NoSuchKey.class);
        }
        fixture.engine().multipart().abort().run(call(), upload);
        assertThat(fixture.engine().buckets().usage().run(call(), Optional.empty()))
                .hasSize(1)
                .allMatch(usage ->
                        !usage.slice().wrappingKey().orElseThrow().key().equals(key));
        fixture.engine().sweep();
        assertThat(fixture.rows("select count(*) from object_part")).containsExactly("1");
    }
}

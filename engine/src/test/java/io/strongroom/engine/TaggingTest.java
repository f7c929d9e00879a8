package io.strongroom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.model.ObjectTags;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.object.CopyObject;
import io.strongroom.engine.usecase.object.DeleteObjectTagging;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.GetObjectTagging;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.MetadataDirective;
import io.strongroom.engine.usecase.object.PutObject;
import io.strongroom.engine.usecase.object.PutObjectTagging;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tags: how many, how long, and what they outlive.
final class TaggingTest {
    private static final BucketName BUCKET = new BucketName("tagged");
    private static final ObjectKey KEY = new ObjectKey("a");
    private static final Call CALL = Call.root(CallOrigin.CONSOLE);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // before each test
    private Engine engine;

    @BeforeEach
    void open() throws Exception {
        try (StoreSecret secret = new StoreSecret.KeyFile(new byte[StoreSecret.KeyFile.LENGTH])) {
            engine = Engine.create(
                    EngineOptions.of(folder.resolve("store")).with(EngineOptions.Jobs.RUN), List.of(secret));
        }
        engine.buckets().create().run(CALL, new CreateBucket.Request(BUCKET, Optional.empty()));
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private void put(ObjectKey key, ObjectTags tags) throws EngineException {
        engine.objects()
                .put()
                .run(
                        CALL,
                        PutObject.Request.of(BUCKET, key, new ByteArrayInputStream(new byte[10]))
                                .with(ObjectSettings.none().with(tags)));
    }

    private Map<String, String> tags(ObjectKey key) throws EngineException {
        return engine.objects()
                .getTags()
                .run(CALL, new GetObjectTagging.Request(BUCKET, key, Optional.empty()))
                .all();
    }

    private ObjectDetails head(ObjectKey key) throws EngineException {
        return engine.objects().head().run(CALL, HeadObject.Request.of(BUCKET, key));
    }

    @Test
    void tagsAreSetToldAndTakenOffAndNothingElseChanges() throws Exception {
        put(KEY, ObjectTags.none());
        ObjectDetails before = head(KEY);
        ObjectTags tags = ObjectTags.of(Map.of("项目", "甲", "empty", ""));
        engine.objects().putTags().run(CALL, new PutObjectTagging.Request(BUCKET, KEY, Optional.empty(), tags));
        assertThat(tags(KEY)).isEqualTo(tags.all());
        assertThat(head(KEY).tags()).isEqualTo(tags);
        assertThat(head(KEY).entry()).isEqualTo(before.entry());
        engine.objects().deleteTags().run(CALL, new DeleteObjectTagging.Request(BUCKET, KEY, Optional.empty()));
        assertThat(tags(KEY)).isEmpty();
    }

    @Test
    void whatReplacesAnObjectHasItsOwnTags() throws Exception {
        put(KEY, ObjectTags.of(Map.of("a", "1")));
        put(KEY, ObjectTags.none());
        assertThat(tags(KEY)).isEmpty();
    }

    @Test
    void aCopyHasTheTagsOfItsSourceUnlessItSaysOther() throws Exception {
        put(KEY, ObjectTags.of(Map.of("a", "1")));
        ObjectKey plain = new ObjectKey("copied");
        CopyObject.Request copy =
                CopyObject.Request.of(GetObject.Request.of(BUCKET, KEY), HeadObject.Request.of(BUCKET, plain));
        engine.objects().copy().run(CALL, copy);
        assertThat(tags(plain)).containsExactly(Map.entry("a", "1"));
        engine.objects()
                .copy()
                .run(
                        CALL,
                        copy.with(ObjectSettings.none().with(ObjectTags.of(Map.of("b", "2"))))
                                .tagged(MetadataDirective.REPLACE));
        assertThat(tags(plain)).containsExactly(Map.entry("b", "2"));
    }

    @Test
    void reencryptingKeepsThem() throws Exception {
        put(KEY, ObjectTags.of(Map.of("a", "1")));
        HistoryPlan plan = engine.jobs()
                .previewReencryption()
                .run(
                        CALL,
                        new PreviewReencryption.Request(
                                HistoryScope.in(BUCKET, ""),
                                new HistoryTarget.Rule(new EncryptionRule.OssManaged(DataAlgorithm.AES_256))));
        JobSnapshot job = engine.jobs()
                .startReencryption()
                .run(CALL, new StartReencryption.Request(plan, HistoryOptions.USUAL, JobLimits.NONE));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!engine.jobs().get().run(CALL, job.id()).state().isEnded() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(head(KEY).envelope().wrappedKeyLength()).isPositive();
        assertThat(tags(KEY)).containsExactly(Map.entry("a", "1"));
    }

    @Test
    void theyAreFewAndShort() throws Exception {
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < ObjectTags.MOST; i++) {
            many.put("key" + i, "x");
        }
        assertThat(ObjectTags.of(many).all()).hasSize(ObjectTags.MOST);
        many.put("one more", "x");
        assertThatThrownBy(() -> ObjectTags.of(many)).isInstanceOf(EngineException.class);
        assertThat(ObjectTags.of(Map.of("k".repeat(128), "v".repeat(256))).all())
                .hasSize(1);
        assertThatThrownBy(() -> ObjectTags.of(Map.of("k".repeat(129), ""))).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> ObjectTags.of(Map.of("k", "v".repeat(257)))).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> ObjectTags.of(Map.of("k", "值".repeat(86)))).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> ObjectTags.of(Map.of("", "v"))).isInstanceOf(EngineException.class);
    }
}

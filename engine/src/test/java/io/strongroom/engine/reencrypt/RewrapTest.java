package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EncryptionRule.KeyChoice;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyScope;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Data keys change their wrapping, and nothing else changes.
final class RewrapTest {
    @TempDir
    Path folder;

    private JobStore store;
    private KeyId key;
    private KeyId other;

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
        key = store.key("finance");
        other = store.key("legal");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        new ClosedStore(store.options()).verify();
    }

    private ObjectDetails head(String name) throws Exception {
        return store.head(name);
    }

    private List<String> files() throws Exception {
        store.engine().sweep();
        return new ClosedStore(store.options()).blobs();
    }

    @Test
    void everythingUnderAKeyGoesToItsNewestVersionAndNoFileIsTouched() throws Exception {
        store.put("a", content(1_000), key);
        store.put("b", content(300_000), key);
        store.append("log", 0, content(500), JobStore.under(key));
        store.append("log", 500, content(700), JobStore.under(key));
        store.put("c", content(10), other);
        KeyVersionId second = store.rotate(key);
        store.put("d", content(20), key);
        List<String> files = files();
        ObjectDetails before = head("a");

        JobSnapshot job = store.rewrapped(KeyScope.of(key), new RewrapTarget.NewestVersion());

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(job.plan().objects()).isEqualTo(3);
        assertThat(job.plan().bytes()).isEqualTo(302_200);
        assertThat(job.progress().objects()).isEqualTo(3);
        assertThat(job.progress().bytes()).isEqualTo(302_200);
        assertThat(job.progress().drift().isNone()).isTrue();
        assertThat(files()).isEqualTo(files);
        assertThat(store.under(key, 2))
                .extracting(
                        entry -> entry.encryption().wrappingKey().orElseThrow().version())
                .containsOnly(second)
                .hasSize(4);
        ObjectDetails after = head("a");
        assertThat(after.envelope().generation()).isEqualTo(before.envelope().generation() + 1);
        assertThat(after.entry().lastModified()).isEqualTo(before.entry().lastModified());
        assertThat(after.objectId()).isEqualTo(before.objectId());
        assertThat(store.store().get("b")).isEqualTo(content(300_000));
        assertThat(store.store().get("log")).startsWith(content(500)).endsWith(content(700));
        assertThat(store.store().get("c")).isEqualTo(content(10));
    }

    @Test
    void anotherKeyMakesAnotherModeAndLeavesTheDataAlgorithm() throws Exception {
        store.store()
                .put(
                        "sm4",
                        content(5_000),
                        new EncryptionRule.Kms(new KeyChoice.Named(key.toString()), DataAlgorithm.SM4));

        assertThat(modeAfter(key, new RewrapTarget.OssManaged())).isEqualTo(EncryptionMode.SSE_OSS);
        KeyId ring = ofKind(KeyKind.OSS_RING);
        assertThat(modeAfter(ring, new RewrapTarget.ManagedDefault())).isEqualTo(EncryptionMode.SSE_KMS_DEFAULT);
        KeyId managed = ofKind(KeyKind.MANAGED_DEFAULT);
        assertThat(modeAfter(managed, new RewrapTarget.Key(other))).isEqualTo(EncryptionMode.SSE_KMS_CHOSEN);

        assertThat(head("sm4").entry().encryption().algorithm()).isEqualTo(DataAlgorithm.SM4);
        assertThat(store.store().get("sm4")).isEqualTo(content(5_000));
    }

    private EncryptionMode modeAfter(KeyId from, RewrapTarget target) throws Exception {
        JobSnapshot job = store.rewrapped(KeyScope.of(from), target);
        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(job.progress().objects()).isEqualTo(1);
        return head("sm4").entry().encryption().mode();
    }

    private KeyId ofKind(KeyKind kind) throws Exception {
        return store.engine().keys().list().run(call(), KeyFilter.ALL).stream()
                .filter(entry -> entry.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void oneVersionAndOneBucketAreLeftWithoutTheRest() throws Exception {
        BucketName second = new BucketName("second");
        store.engine().buckets().create().run(call(), new CreateBucket.Request(second, Optional.empty()));
        store.put("old-here", content(10), key);
        put(second, "old-there");
        KeyVersionId first = store.newest(key);
        store.rotate(key);
        store.put("new-here", content(10), key);
        put(second, "new-there");

        JobSnapshot job = store.rewrapped(KeyScope.of(key).under(first).in(second), new RewrapTarget.Key(other));

        assertThat(job.progress().objects()).isEqualTo(1);
        assertThat(store.under(other, 10)).extracting(ObjectEntry::key).containsExactly(new ObjectKey("old-there"));
        assertThat(store.under(key, 10)).hasSize(3);
    }

    private void put(BucketName bucket, String name) throws Exception {
        store.engine()
                .objects()
                .put()
                .run(
                        call(),
                        PutObject.Request.of(bucket, new ObjectKey(name), new ByteArrayInputStream(content(10)))
                                .encryptedBy(JobStore.under(key)));
    }

    @Test
    void runningUploadsGoOnUnderTheNewKey() throws Exception {
        MultipartUpload upload = store.initiate(BUCKET, "film", JobStore.under(key));
        store.part(upload, 1, content(102_400));
        assertThat(store.impact(key).uploads()).isEqualTo(1);

        JobSnapshot job = store.rewrapped(KeyScope.of(key), new RewrapTarget.Key(other));

        assertThat(job.plan().uploads()).isEqualTo(1);
        assertThat(job.progress().uploads()).isEqualTo(1);
        assertThat(store.impact(key).isEmpty()).isTrue();
        store.engine().keys().disable().run(call(), key);
        store.part(upload, 2, content(50));
        store.complete(upload);
        assertThat(store.store().get("film")).startsWith(content(102_400)).endsWith(content(50));
        assertThat(store.under(other, 10)).extracting(ObjectEntry::key).containsExactly(new ObjectKey("film"));
    }
}

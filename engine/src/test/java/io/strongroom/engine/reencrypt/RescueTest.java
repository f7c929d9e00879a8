package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static io.strongroom.engine.OpenStore.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.durability.ClosedStore;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.DeletionProtection;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobSnapshot.Trouble;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyAct;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.MaterialExpiry;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.RescueKey;
import io.strongroom.engine.usecase.key.RescueKey.Method;
import io.strongroom.engine.usecase.key.SetDeletionProtection;
import io.strongroom.engine.usecase.object.MultipartUpload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything under a key is brought under another one, and only then the key is taken out of use.
final class RescueTest {
    private static final int MANY = 400;

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
        store.engine().sweep();
        store.close();
        new ClosedStore(store.options()).verify();
    }

    private JobSnapshot rescue(KeyId from, Method method, KeyAct then) throws Exception {
        return store.engine()
                .impact()
                .rescue()
                .run(call(), new RescueKey.Request(from, other, method, Optional.of(then)));
    }

    private JobSnapshot disabling() throws Exception {
        return rescue(key, new Method.Rewrap(), new KeyAct.Disable());
    }

    private KeyEntry describe(KeyId id) throws Exception {
        return store.engine().keys().describe().run(call(), id.toString());
    }

    private void assertEverythingUnderTheOtherKey(int objects) throws Exception {
        assertThat(store.under(other, 1000)).hasSize(objects);
        assertThat(store.under(key, 1000)).isEmpty();
    }

    @Test
    void theKeyIsDisabledWhenNothingIsLeftUnderItAndTheTrailShowsOneChain() throws Exception {
        store.put("a", content(10), key);
        store.put("b", content(20), key);
        Call rescue = Call.root(CallOrigin.CONSOLE);

        JobSnapshot job = store.engine()
                .impact()
                .rescue()
                .run(rescue, new RescueKey.Request(key, other, new Method.Rewrap(), Optional.of(new KeyAct.Disable())));
        JobSnapshot ended = store.ended(job.id());

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(describe(key).state()).isEqualTo(KeyState.DISABLED);
        assertThat(store.store().get("a")).isEqualTo(content(10));
        assertThat(store.store().get("b")).isEqualTo(content(20));
        assertThat(store.<List<String>>whileClosed(
                        database -> database.rows("select event, origin, resource from audit where request_id = '"
                                + rescue.requestId() + "' order by seq"),
                        Jobs.KEEP))
                .containsExactly(
                        "RescueKey CONSOLE " + key,
                        "RunJob JOB job/" + job.id(),
                        "RewrapDataKeys JOB " + key,
                        "DisableKey JOB " + key);
    }

    @Test
    void deletionIsScheduledOrMaterialDeletedAfterTheRescue() throws Exception {
        store.put("a", content(10), key);
        store.ended(rescue(key, new Method.Rewrap(), new KeyAct.ScheduleDeletion(30))
                .id());
        assertThat(describe(key).state()).isEqualTo(KeyState.PENDING_DELETION);
        assertThat(describe(key).deletion()).contains(JobStore.START.plus(Duration.ofDays(30)));
        KeyId imported = store.external("imported", MaterialExpiry.NEVER);
        store.put("b", content(20), imported);

        store.ended(rescue(imported, new Method.Rewrap(), new KeyAct.DeleteMaterial())
                .id());

        assertThat(describe(imported).state()).isEqualTo(KeyState.PENDING_IMPORT);
        assertThat(describe(imported).restorableUntil()).isPresent();
        assertThat(store.store().get("b")).isEqualTo(content(20));
        assertEverythingUnderTheOtherKey(2);
    }

    @Test
    void reencryptingMakesNewContentUnderAnotherCipherAndTakesTheOldAway() throws Exception {
        store.put("a", content(300_000), key);
        store.append("log", 0, content(500), JobStore.under(key));
        store.append("log", 500, content(700), JobStore.under(key));
        MultipartUpload done = store.initiate(BUCKET, "film", JobStore.under(key));
        store.part(done, 1, content(102_400));
        store.part(done, 4, content(50));
        store.complete(done);
        MultipartUpload running = store.initiate(BUCKET, "running", JobStore.under(key));
        store.part(running, 1, content(30));
        store.engine().sweep();
        List<String> files = new ClosedStore(store.options()).blobs();
        List<ObjectEntry> before = store.under(key, 10);

        JobSnapshot ended = store.ended(rescue(key, new Method.Reencrypt(DataAlgorithm.SM4), new KeyAct.Disable())
                .id());

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.progress().objects()).isEqualTo(3);
        assertThat(ended.progress().uploads()).isEqualTo(1);
        assertThat(describe(key).state()).isEqualTo(KeyState.DISABLED);
        List<ObjectEntry> after = store.under(other, 10);
        assertThat(after)
                .extracting(ObjectEntry::key, ObjectEntry::versionId, ObjectEntry::etag, ObjectEntry::crc64)
                .containsExactlyElementsOf(before.stream()
                        .map(entry -> tuple(entry.key(), entry.versionId(), entry.etag(), entry.crc64()))
                        .toList());
        assertThat(after).extracting(entry -> entry.encryption().algorithm()).containsOnly(DataAlgorithm.SM4);
        assertThat(store.store().get("a")).isEqualTo(content(300_000));
        assertThat(store.store().get("film")).startsWith(content(102_400)).endsWith(content(50));
        store.append("log", 1_200, content(9), JobStore.under(other));
        assertThat(store.store().get("log"))
                .hasSize(1_209)
                .startsWith(content(500))
                .endsWith(content(9));
        store.complete(running);
        assertThat(store.store().get("running")).isEqualTo(content(30));
        store.engine().sweep();
        assertThat(new ClosedStore(store.options()).blobs())
                .as("only the part of the upload that ran is an old file")
                .filteredOn(files::contains)
                .hasSize(1);
    }

    @Test
    void whatIsLeftUnderTheKeyKeepsItInUse() throws Exception {
        store.put("a", content(10), key);
        store.put("b", content(10), key);
        store.change("update object_version set wrapped_key = X'00' where object_key = X'62'", Jobs.RUN);

        JobSnapshot ended = store.ended(disabling().id());

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(ended.progress().failed()).isEqualTo(1);
        assertThat(ended.trouble()).contains(new Trouble("KeyStillProtects", "1 0"));
        assertThat(describe(key).state()).isEqualTo(KeyState.ENABLED);
    }

    @Test
    void whatComesUnderTheKeyMeanwhileIsRescuedToo() throws Exception {
        store.put("a", content(10), key);
        store.reopen(Jobs.KEEP);
        JobId id = disabling().id();
        store.put("b", content(20), key);
        MultipartUpload upload = store.initiate(BUCKET, "film", JobStore.under(key));
        store.part(upload, 1, content(30));
        store.reopen(Jobs.RUN);

        JobSnapshot ended = store.ended(id);

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.plan().objects()).isEqualTo(1);
        assertThat(ended.progress().objects()).isEqualTo(2);
        assertThat(ended.progress().drift().added()).isEqualTo(1);
        assertThat(describe(key).state()).isEqualTo(KeyState.DISABLED);
        store.complete(upload);
        assertEverythingUnderTheOtherKey(3);
    }

    @Test
    void aRescueThatIsInterruptedEndsWithTheActAfterARestart() throws Exception {
        store.fill(MANY, key);
        JobSnapshot begun = store.meanwhile(this::disabling, _ -> {});
        store.reopen(Jobs.KEEP);
        assertThat(describe(key).state()).isEqualTo(KeyState.ENABLED);
        store.reopen(Jobs.RUN);

        JobSnapshot ended = store.ended(begun.id());

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED);
        assertThat(ended.progress().objects()).isEqualTo(MANY);
        assertThat(describe(key).state()).isEqualTo(KeyState.DISABLED);
        assertEverythingUnderTheOtherKey(MANY);
        store.assertFilled(MANY);
    }

    @Test
    void anActThatIsForbiddenMeanwhileIsToldAndTheObjectsAreSafe() throws Exception {
        store.put("a", content(10), key);
        store.reopen(Jobs.KEEP);
        JobId id =
                rescue(key, new Method.Rewrap(), new KeyAct.ScheduleDeletion(7)).id();
        store.engine()
                .keys()
                .setDeletionProtection()
                .run(call(), new SetDeletionProtection.Request(key, DeletionProtection.on("keep")));
        store.reopen(Jobs.RUN);

        JobSnapshot ended = store.ended(id);

        assertThat(ended.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(ended.trouble().orElseThrow().problem()).isEqualTo("DeletionProtected");
        assertThat(describe(key).state()).isEqualTo(KeyState.ENABLED);
        assertEverythingUnderTheOtherKey(1);
    }

    @Test
    void whatTheKeyWouldRefuseInTheEndIsRefusedAtOnce() throws Exception {
        assertThat(problemOf(() -> rescue(key, new Method.Rewrap(), new KeyAct.DeleteMaterial())))
                .isInstanceOf(Problem.OriginForbids.class);
        assertThat(problemOf(() -> rescue(key, new Method.Rewrap(), new KeyAct.ScheduleDeletion(3))))
                .isEqualTo(new Problem.InvalidArgument("PendingWindowInDays", "3"));
        assertThat(problemOf(() -> rescue(other, new Method.Rewrap(), new KeyAct.Disable())))
                .isEqualTo(new Problem.InvalidArgument("TargetKeyId", other.toString()));
        assertThat(problemOf(() -> rescue(other, new Method.Reencrypt(DataAlgorithm.AES_256), new KeyAct.Disable())))
                .isEqualTo(new Problem.InvalidArgument("TargetKeyId", other.toString()));
    }
}

package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryPlan.Reason;
import io.strongroom.engine.model.HistoryPlan.Skip;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.RewrapTarget;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Wrapping data keys of history anew: keys change, files do not.
final class HistoryWrappingTest {
    @TempDir
    Path folder;

    private JobStore store;

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private HistoryPlan plan(RewrapTarget by) throws Exception {
        return store.engine()
                .jobs()
                .previewReencryption()
                .run(call(), new PreviewReencryption.Request(HistoryScope.all(), new HistoryTarget.Wrapping(by)));
    }

    private JobSnapshot run(HistoryPlan plan) throws Exception {
        return store.ended(store.engine()
                .jobs()
                .startReencryption()
                .run(call(), StartReencryption.Request.of(plan))
                .id());
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> walk = Files.walk(folder.resolve("store").resolve("blobs"))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void everythingEncryptedGoesUnderOneKeyAndFilesStay() throws Exception {
        KeyId from = store.key("from");
        KeyId to = store.key("to");
        store.store().put("plain", content(10), EncryptionRule.none());
        store.store().put("oss", content(20), EncryptionRule.ossManaged());
        store.store().put("own", content(30), JobStore.under(from));
        store.store().put("there", content(40), JobStore.under(to));
        List<Path> before = files();

        HistoryPlan plan = plan(new RewrapTarget.Key(to));
        assertThat(plan.plan().objects()).isEqualTo(2);
        assertThat(plan.room().atOnce()).isZero();
        assertThat(plan.skips())
                .containsExactlyInAnyOrder(new Skip(Reason.NOT_ENCRYPTED, 1, 10), new Skip(Reason.ALREADY_SO, 1, 40));
        JobSnapshot job = run(plan);

        assertThat(job.state()).isEqualTo(JobState.COMPLETED);
        assertThat(job.progress().objects()).isEqualTo(2);
        assertThat(store.head("oss").entry().encryption().mode()).isEqualTo(EncryptionMode.SSE_KMS_CHOSEN);
        assertThat(store.head("own").entry().encryption().wrappingKey().map(WrappingKey::key))
                .contains(to);
        assertThat(store.store().get("oss")).isEqualTo(content(20));
        assertThat(store.store().get("own")).isEqualTo(content(30));
        assertThat(files()).isEqualTo(before);
        assertThat(plan(new RewrapTarget.Key(to)).plan().objects()).isZero();
    }

    @Test
    void theManagedKeysAreMadeOnFirstUse() throws Exception {
        store.store().put("own", content(30), JobStore.under(store.key("from")));
        run(plan(new RewrapTarget.ManagedDefault()));
        assertThat(store.head("own").entry().encryption().mode()).isEqualTo(EncryptionMode.SSE_KMS_DEFAULT);
        run(plan(new RewrapTarget.OssManaged()));
        assertThat(store.head("own").entry().encryption().mode()).isEqualTo(EncryptionMode.SSE_OSS);
        assertThat(store.store().get("own")).isEqualTo(content(30));
    }

    @Test
    void eachGoesUnderTheNewestVersionOfItsOwnKey() throws Exception {
        KeyId one = store.key("one");
        KeyId two = store.key("two");
        store.store().put("a", content(1), JobStore.under(one));
        store.store().put("b", content(2), JobStore.under(two));
        KeyVersionId newest = store.rotate(one);

        HistoryPlan plan = plan(new RewrapTarget.NewestVersion());
        assertThat(plan.plan().objects()).isEqualTo(1);
        JobSnapshot job = run(plan);

        assertThat(job.progress().objects()).isEqualTo(1);
        ObjectDetails a = store.head("a");
        assertThat(a.entry().encryption().wrappingKey()).contains(new WrappingKey(one, newest));
        assertThat(store.store().get("a")).isEqualTo(content(1));
    }

    @Test
    void whatCannotBeUnwrappedIsListedAndTheRestIsDone() throws Exception {
        KeyId lost = store.key("lost");
        KeyId to = store.key("to");
        store.store().put("a", content(1), JobStore.under(lost));
        store.store().put("b", content(2), EncryptionRule.ossManaged());
        store.engine().keys().disable().run(call(), lost);
        HistoryPlan plan = plan(new RewrapTarget.Key(to));
        assertThat(plan.unreadable()).isEqualTo(1);
        JobSnapshot job = run(plan);
        assertThat(job.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(job.progress().objects()).isEqualTo(1);
        assertThat(job.progress().failed()).isEqualTo(1);
        assertThat(store.store().get("b")).isEqualTo(content(2));
    }
}

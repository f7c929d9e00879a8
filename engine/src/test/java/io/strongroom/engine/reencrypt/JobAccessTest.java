package io.strongroom.engine.reencrypt;

import static io.strongroom.engine.OpenStore.BUCKET;
import static io.strongroom.engine.OpenStore.call;
import static io.strongroom.engine.OpenStore.content;
import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions.Jobs;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.PolicyName;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.AttachPolicyToUser;
import io.strongroom.engine.usecase.access.CreatePolicy;
import io.strongroom.engine.usecase.access.CreatePolicyVersion;
import io.strongroom.engine.usecase.job.ListJobFailures;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.object.HeadObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A job may do what whoever started it may do when each object's turn comes, also after a restart.
class JobAccessTest {
    private static final UserName LI = new UserName("li");
    private static final PolicyName POLICY = new PolicyName("jobs");

    @TempDir
    Path folder;

    private JobStore store;
    private KeyId key;

    @BeforeEach
    void open() throws Exception {
        store = JobStore.create(folder.resolve("store"));
        key = store.key("jobs");
        store.store().put("a", content(100), EncryptionRule.none());
        store.store().put("b", content(100), EncryptionRule.none());
        store.engine().users().create().run(call(), LI);
        store.engine().policies().create().run(call(), new CreatePolicy.Request(POLICY, "", policy("contracts/*")));
        store.engine().users().attach().run(call(), new AttachPolicyToUser.Request(LI, POLICY));
        store.reopen(Jobs.KEEP);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private String policy(String writable) {
        return """
                {"Version": "1", "Statement": [
                  {"Effect": "Allow", "Action": ["oss:List*", "oss:GetObject", "strongroom:*"], "Resource": "*"},
                  {"Effect": "Allow", "Action": "oss:PutObject", "Resource": "acs:oss:*:*:%s"},
                  {"Effect": "Allow", "Action": "kms:GenerateDataKey", "Resource": "acs:kms:*:*:key/%s"}]}
                """.formatted(writable, key);
    }

    private Call asLi() {
        return Call.of(LI.caller(), CallOrigin.CONSOLE);
    }

    private JobSnapshot start() throws Exception {
        HistoryPlan plan = store.engine()
                .jobs()
                .previewReencryption()
                .run(
                        asLi(),
                        new PreviewReencryption.Request(
                                HistoryScope.in(BUCKET, ""),
                                new HistoryTarget.Rule(EncryptionRule.kms(key.toString()))));
        return store.engine().jobs().startReencryption().run(asLi(), StartReencryption.Request.of(plan));
    }

    private EncryptionMode mode(String name) throws Exception {
        return store.engine()
                .objects()
                .head()
                .run(call(), HeadObject.Request.of(BUCKET, new ObjectKey(name)))
                .entry()
                .encryption()
                .mode();
    }

    @Test
    void whatTheStarterMayNoLongerDoIsAFailedItemAfterARestart() throws Exception {
        JobSnapshot job = start();
        store.engine()
                .policies()
                .createVersion()
                .run(call(), new CreatePolicyVersion.Request(POLICY, policy("contracts/a")));
        store.reopen(Jobs.RUN);
        JobSnapshot end = store.ended(job.id());
        assertThat(end.state()).isEqualTo(JobState.COMPLETED_WITH_FAILURES);
        assertThat(end.progress().objects()).isEqualTo(1);
        assertThat(end.progress().failed()).isEqualTo(1);
        assertThat(mode("a")).isEqualTo(EncryptionMode.SSE_KMS_CHOSEN);
        assertThat(mode("b")).isEqualTo(EncryptionMode.NONE);
        assertThat(store.engine()
                        .jobs()
                        .failures()
                        .run(call(), new ListJobFailures.Request(job.id(), 0, 10))
                        .toString())
                .contains("AccessDenied");
    }

    @Test
    void aJobOfAUserWhoIsGoneChangesNothing() throws Exception {
        JobSnapshot job = start();
        store.engine().users().delete().run(call(), LI);
        store.reopen(Jobs.RUN);
        assertThat(store.ended(job.id()).progress().failed()).isEqualTo(2);
        assertThat(List.of(mode("a"), mode("b"))).containsOnly(EncryptionMode.NONE);
    }
}

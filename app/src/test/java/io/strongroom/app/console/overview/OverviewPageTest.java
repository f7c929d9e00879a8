package io.strongroom.app.console.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.app.console.Destination;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.object.GetObject;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The overview over a real store that runs its jobs.
class OverviewPageTest extends PageTest {
    private BucketName docs = new BucketName("docs");

    @BeforeEach
    void open() throws Exception {
        store = TestStore.runningIn(folder);
        KeyId key = store.key("legal-hold").id();
        docs = store.bucket("docs", EncryptionRule.kms(key.toString()));
        store.put(docs, "secret", 10);
        store.put(store.bucket("free", EncryptionRule.none()), "film", 8 << 20);
        store.engine().keys().disable().run(TestStore.call(), key);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    private void page() throws Exception {
        console = FxToolkit.call(() -> new TestConsole(store, Locale.ENGLISH, Theme.Choice.LIGHT, context -> {
            OverviewPage page = new OverviewPage(context);
            page.onShow();
            return page;
        }));
        FxToolkit.run(console::layout);
    }

    private void read() {
        assertThatThrownBy(() -> store.engine()
                        .objects()
                        .get()
                        .run(TestStore.call(), GetObject.Request.of(docs, new ObjectKey("secret"))))
                .isInstanceOf(EngineException.class);
    }

    @Test
    void allRefusalsAreBehindTheNewest() throws Exception {
        for (int i = 0; i < 5; i++) {
            read();
        }
        page();
        waitFor("the refusals", () -> console.has("overviewToRefusals") && shown("overviewRefusals"));
        press("overviewToRefusals");
        TableView<?> table = FxToolkit.call(() -> console.node("refusals", TableView.class));
        waitFor("all of them", () -> table.getItems().size() == 5);
        assertThat(text("refusalsCounted")).startsWith("5 refusals among the newest");
        draw("overview-refusals");
        press("refusalsListCancel");
        assertThat(shown("refusals")).isFalse();
    }

    @Test
    void aRefusalByPoliciesIsExplained() throws Exception {
        UserName li = new UserName("li");
        store.engine().users().create().run(TestStore.call(), li);
        assertThatThrownBy(() -> store.engine()
                        .objects()
                        .get()
                        .run(
                                Call.of(li.caller(), CallOrigin.ENDPOINT),
                                GetObject.Request.of(docs, new ObjectKey("secret"))))
                .isInstanceOf(EngineException.class);
        page();
        waitFor("the refusals", () -> console.has("overviewToRefusals") && shown("overviewRefusals"));
        press("overviewToRefusals");
        TableView<?> table = FxToolkit.call(() -> console.node("refusals", TableView.class));
        waitFor("the refusal", () -> !table.getItems().isEmpty());
        assertThat(disabled("refusalsExplain")).isTrue();
        FxToolkit.run(() -> table.getSelectionModel().select(0));
        press("refusalsExplain");
        waitFor("the explanation", () -> console.has("explanationVerdict"));
        assertThat(title("explanationVerdict")).isEqualTo("li cannot do this");
    }

    @Test
    void theNumberOfOlderVersionsOpensTheirList() throws Exception {
        BucketName free = new BucketName("free");
        store.engine()
                .buckets()
                .putVersioning()
                .run(TestStore.call(), new PutBucketVersioning.Request(free, Versioning.ENABLED));
        store.put(free, "film", 10);
        page();
        waitFor("the older version", () -> shown("overviewShowOlder"));
        press("overviewShowOlder");
        assertThat(console.visited())
                .containsExactly(
                        new Destination.Objects(free, "", Set.of(EncryptionMode.NONE), Optional.of(Ages.OLDER)));
    }

    @Test
    void theLineOfARunningJobStaysTheSameWhileItMovesOn() throws Exception {
        JobId job = store.reencrypt(
                        HistoryScope.in(new BucketName("free"), ""),
                        EncryptionRule.ossManaged(),
                        new JobLimits(1, 1 << 20))
                .id();
        page();
        waitFor("the job", () -> console.has("overviewJob-" + job));
        Node line = FxToolkit.call(() -> console.node("overviewJob-" + job, Node.class));
        double before = progress(job);
        waitFor("some progress", () -> progress(job) > before);
        assertThat(FxToolkit.call(() -> console.node("overviewJob-" + job, Node.class)))
                .isSameAs(line);
        store.engine().jobs().cancel().run(TestStore.call(), job);
    }

    /// Of the line that is there now.
    private double progress(JobId job) throws Exception {
        return FxToolkit.call(
                () -> console.node("overviewJobBar-" + job, ProgressBar.class).getProgress());
    }
}

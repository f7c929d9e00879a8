package io.strongroom.app.console.reencrypt;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Destination;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.app.console.job.JobsPage;
import io.strongroom.app.report.ReportCheck;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.object.HeadObject;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SearchableComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The wizard over a real store that runs its jobs. Draws pictures into `target/gallery`.
class ReencryptWizardTest extends PageTest {
    private BucketName docs = new BucketName("docs");
    private BucketName free = new BucketName("free");
    private KeyEntry legal;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.runningIn(folder);
        docs = store.bucket("docs", EncryptionRule.none());
        free = store.bucket("free", EncryptionRule.none());
        for (int i = 0; i < 5; i++) {
            store.put(docs, "2025/report-%d.pdf".formatted(i), 100_000);
        }
        store.put(docs, "new/a.bin", 3 * 1024 * 1024);
        store.put(free, "x", 10);
        legal = store.key("legal-hold");
        store.engine()
                .buckets()
                .putEncryption()
                .run(TestStore.call(), new PutBucketEncryption.Request(docs, EncryptionRule.ossManaged()));
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    private void wizard(String language, ReencryptStart start) throws Exception {
        console = FxToolkit.call(() -> new TestConsole(
                store,
                Locale.forLanguageTag(language),
                Theme.Choice.LIGHT,
                context -> new JobsPage(context, () -> new ReencryptWizard(context).open(start))));
        FxToolkit.run(console::layout);
        press("jobsReencrypt");
        FxToolkit.run(console::layout);
    }

    private EncryptionMode mode(BucketName bucket, String key) throws Exception {
        return store.engine()
                .objects()
                .head()
                .run(TestStore.call(), HeadObject.Request.of(bucket, new ObjectKey(key)))
                .entry()
                .encryption()
                .mode();
    }

    private int jobs() throws Exception {
        return store.engine()
                .jobs()
                .list()
                .run(TestStore.call(), ListJobs.Request.newest(10))
                .size();
    }

    private void next() throws Exception {
        press("wizardNext");
    }

    private void choose(String card) throws Exception {
        FxToolkit.run(() -> console.node(card, RadioButton.class).fire());
    }

    private void take(String bucket) throws Exception {
        FxToolkit.run(
                () -> console.node("scopeBucket-" + bucket, CheckBox.class).fire());
    }

    private String nextText() {
        return console.node("wizardNext", Button.class).getText();
    }

    @Test
    void historyIsPreviewedRunAndReported() throws Exception {
        wizard("en", ReencryptStart.unencryptedIn(List.of(docs)));
        draw("reencrypt-1-scope");
        assertThat(text("scopeNumber")).isEqualTo("6 objects");
        next();
        draw("reencrypt-2-target");
        next();
        assertThat(text("previewObjects")).isEqualTo("6");
        assertThat(text("previewFrozen")).contains("Nothing was changed");
        waitFor("the measurement", () -> text("previewTime").startsWith("≈ "));
        draw("reencrypt-3-preview");
        follow("previewList");
        assertThat(FxToolkit.call(() -> console.node("plannedObjects", TableView.class)
                        .getItems()
                        .size()))
                .isEqualTo(6);
        press("plannedListCancel");
        assertThat(mode(docs, "new/a.bin")).isEqualTo(EncryptionMode.NONE);
        assertThat(jobs()).isZero();

        next();
        waitFor("the end", () -> "Show report".equals(nextText()));
        draw("reencrypt-4-run");
        next();
        assertThat(title("reportResult")).isEqualTo("Finished");
        assertThat(text("reportObjects")).isEqualTo("6");
        draw("reencrypt-5-report");
        pick("reportExport", folder.resolve("report.html"));
        assertThat(ReportCheck.check(folder.resolve("report.html"))).isInstanceOf(ReportCheck.Result.Unchanged.class);
        next();
        assertThat(shown("reencryptWizard")).isFalse();
        assertThat(mode(docs, "new/a.bin")).isEqualTo(EncryptionMode.SSE_OSS);
        assertThat(mode(docs, "2025/report-4.pdf")).isEqualTo(EncryptionMode.SSE_OSS);
        assertThat(mode(free, "x")).isEqualTo(EncryptionMode.NONE);
    }

    @Test
    void aSlowJobIsLeftRunningAndFoundAmongTheJobs() throws Exception {
        wizard("en", ReencryptStart.below(docs, "new/"));
        assertThat(text("scopeNumber")).isEqualTo("At most 6 objects");
        next();
        choose("target-kmsChosen");
        assertThat(disabled("wizardNext")).isTrue();
        FxToolkit.run(() -> console.node("targetKey", SearchableComboBox.class)
                .getSelectionModel()
                .select(0));
        FxToolkit.run(
                () -> console.node("jobMegabytes", Spinner.class).getEditor().setText("1"));
        next();
        assertThat(text("previewObjects")).isEqualTo("1");
        next();
        assertThat(FxToolkit.call(this::nextText)).isEqualTo("Run in background");
        draw("reencrypt-4-running");
        next();
        assertThat(shown("reencryptWizard")).isFalse();
        assertThat(console.visited()).hasSize(1).first().isInstanceOf(Destination.Jobs.class);
        waitFor("the end", () -> mode(docs, "new/a.bin") == EncryptionMode.SSE_KMS_CHOSEN);
    }

    private void reencrypt() throws Exception {
        store.reencrypt(HistoryScope.all(), EncryptionRule.ossManaged(), JobLimits.NONE);
        waitFor(
                "the job",
                () -> mode(docs, "new/a.bin") == EncryptionMode.SSE_OSS
                        && mode(docs, "2025/report-4.pdf") == EncryptionMode.SSE_OSS);
    }

    private boolean visible(String id) throws Exception {
        return FxToolkit.call(() -> console.node(id, Node.class).isVisible());
    }

    private void segment(String id, int index) throws Exception {
        FxToolkit.run(() -> ((ToggleButton)
                        console.node(id, SegmentedChoice.class).getChildren().get(index))
                .fire());
    }

    @Test
    void aJobThatKeepsTheFormerContentIsUndoneFromTheListOfJobs() throws Exception {
        wizard("en", ReencryptStart.unencryptedIn(List.of(docs)));
        next();
        segment("targetFormer", 2);
        FxToolkit.run(() -> {
            console.node("targetKeepDays", Spinner.class).getEditor().setText("30");
            console.node("targetLikeCopy", CheckBox.class).fire();
        });
        draw("reencrypt-2-keep");
        next();
        draw("reencrypt-3-keep");
        next();
        waitFor("the end", () -> "Show report".equals(nextText()));
        next();
        next();
        assertThat(mode(docs, "new/a.bin")).isEqualTo(EncryptionMode.SSE_OSS);
        waitFor("what is kept", () -> console.has("jobKept") && !text("jobKept").isEmpty());
        assertThat(text("jobKept"))
                .startsWith("The former content of 6 objects (")
                .contains("is kept until");
        draw("jobs-undo");
        press("jobUndo");
        press("confirmAct");
        waitFor("the former content", () -> mode(docs, "new/a.bin") == EncryptionMode.NONE);
        waitFor("the other job", () -> text("jobTitle").equals("#2 Undo"));
        draw("jobs-undone");
    }

    @Test
    void dataKeysAreWrappedAnewByTheirOwnVerb() throws Exception {
        reencrypt();
        wizard("en", ReencryptStart.below(docs, ""));
        next();
        segment("targetVerb", 1);
        assertThat(visible("target-bucketDefault")).isFalse();
        assertThat(visible("target-plain")).isFalse();
        assertThat(visible("targetCopying")).isFalse();
        choose("target-kmsManaged");
        draw("reencrypt-2-rewrap");
        next();
        assertThat(text("previewObjects")).isEqualTo("6");
        draw("reencrypt-3-rewrap");
        next();
        waitFor("the end", () -> "Show report".equals(nextText()));
        assertThat(mode(docs, "new/a.bin")).isEqualTo(EncryptionMode.SSE_KMS_DEFAULT);
    }

    @Test
    void whatIsUnderAnOldVersionOfAKeyIsMeantAlone() throws Exception {
        EncryptionRule rule = EncryptionRule.kms(legal.id().toString());
        BucketName kept = store.bucket("kept", rule);
        store.put(kept, "old", 100);
        KeyEntry rotated = store.engine().keys().rotate().run(TestStore.call(), "alias/legal-hold");
        assertThat(rotated.versions()).hasSize(2);
        store.put(kept, "new", 100);
        wizard("en", ReencryptStart.below(kept, ""));
        assertThat(visible("scopeKeyVersion")).isFalse();
        FxToolkit.run(() -> console.node("scopeKey", SearchableComboBox.class)
                .getSelectionModel()
                .select(0));
        assertThat(visible("scopeKeyVersion")).isTrue();
        assertThat(text("scopeNumber")).isEqualTo("2 objects");
        FxToolkit.run(() -> console.node("scopeKeyVersion", ComboBox.class)
                .getSelectionModel()
                .selectLast());
        draw("reencrypt-1-version");
        assertThat(text("scopeNumber")).isEqualTo("1 object");
        next();
        segment("targetVerb", 1);
        choose("target-kmsManaged");
        next();
        assertThat(text("previewObjects")).isEqualTo("1");
        next();
        waitFor("the end", () -> "Show report".equals(nextText()));
        assertThat(mode(kept, "old")).isEqualTo(EncryptionMode.SSE_KMS_DEFAULT);
        assertThat(mode(kept, "new")).isEqualTo(EncryptionMode.SSE_KMS_CHOSEN);
    }

    @Test
    void whatIsNoScopeIsSaidAndGoesNoFurther() throws Exception {
        wizard("en", ReencryptStart.UNENCRYPTED);
        assertThat(text("scopeFault")).isEqualTo("Choose at least one bucket.");
        assertThat(disabled("wizardNext")).isTrue();
        take("docs");
        assertThat(disabled("wizardNext")).isFalse();
        take("free");
        FxToolkit.run(() -> console.node("scopePrefix", TextField.class).setText("new/"));
        assertThat(text("scopeFault")).isEqualTo("A prefix goes with one bucket.");
        take("free");
        assertThat(disabled("wizardNext")).isFalse();
        FxToolkit.run(() -> console.node("scopeLeast", TextField.class).setText("many"));
        assertThat(text("scopeFault")).startsWith("A size is a number");
        assertThat(disabled("wizardNext")).isTrue();
        FxToolkit.run(() -> {
            console.node("scopeLeast", TextField.class).setText("2 MB");
            console.node("scopeMost", TextField.class).setText("1 MB");
        });
        assertThat(text("scopeFault")).isEqualTo("The largest size is below the smallest.");
        draw("reencrypt-1-fault");
        press("wizardCancel");
        assertThat(shown("reencryptWizard")).isFalse();
        assertThat(jobs()).isZero();
    }

    @Test
    void whatIsAsWantedIsLeftAloneAndNothingIsStarted() throws Exception {
        wizard("zh", ReencryptStart.unencryptedIn(List.of(free)));
        draw("reencrypt-1-zh");
        next();
        next();
        assertThat(text("previewObjects")).isEqualTo("0");
        assertThat(text("previewSkipped")).isEqualTo("1");
        assertThat(disabled("wizardNext")).isTrue();
        draw("reencrypt-3-nothing-zh");
        press("wizardBack");
        choose("target-sseOss");
        next();
        assertThat(text("previewObjects")).isEqualTo("1");
        assertThat(disabled("wizardNext")).isFalse();
    }
}

package io.strongroom.app.console.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Destination;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.JobId;
import io.strongroom.engine.model.JobKind;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.IndexedCheckModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The jobs page over a real store that runs its jobs. Draws pictures into `target/gallery`.
class JobsPageTest extends PageTest {
    /// At which a megabyte takes half a minute.
    private static final JobLimits CRAWL = new JobLimits(1, 32 * 1024);

    private final AtomicReference<JobsPage> page = new AtomicReference<>();
    private final AtomicInteger wizards = new AtomicInteger();
    private BucketName bucket = new BucketName("archive");

    @BeforeEach
    void open() throws Exception {
        store = TestStore.runningIn(folder);
        bucket = store.bucket("archive", EncryptionRule.none());
        store.put(bucket, "large.bin", 3 * 1024 * 1024);
        store.put(bucket, "small.bin", 1000);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    private void console(String language) throws Exception {
        console = FxToolkit.call(() ->
                new TestConsole(store, Locale.forLanguageTag(language), Theme.Choice.LIGHT, context -> {
                    page.set(new JobsPage(context, wizards::incrementAndGet));
                    return page.get();
                }));
        FxToolkit.run(console::layout);
    }

    private JobSnapshot start(EncryptionRule rule, JobLimits limits) throws EngineException {
        return store.reencrypt(HistoryScope.all(), rule, limits);
    }

    private JobState state(JobId job) throws EngineException {
        return store.job(job).state();
    }

    private void key(KeyCode code) throws Exception {
        FxToolkit.run(
                () -> page.get().onKey(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false)));
    }

    private int rows() throws Exception {
        return FxToolkit.call(
                () -> console.node("jobsTable", TableView.class).getItems().size());
    }

    private void group(int index) throws Exception {
        FxToolkit.run(() -> ((ToggleButton) console.node("jobsGroup", SegmentedChoice.class)
                        .getChildren()
                        .get(index))
                .fire());
    }

    @Test
    void aStoreWithoutJobsSaysWhatWillBeHereAndLeadsToTheWizard() throws Exception {
        console("en");
        draw("jobs-empty");
        key(KeyCode.N);
        assertThat(wizards).hasValue(1);
    }

    @Test
    void aJobIsSeenWhileItRunsIsPausedGoesOnAndEnds() throws Exception {
        console("en");
        JobId job = start(EncryptionRule.ossManaged(), CRAWL).id();
        waitFor(
                "some progress",
                () -> console.has("jobCounts")
                        && !console.node("jobCounts", javafx.scene.control.Label.class)
                                .getText()
                                .contains(" · 0 B of"));
        draw("jobs-running");
        assertThat(text("jobTitle")).isEqualTo("#1 Re-encrypt");
        assertThat(FxToolkit.call(() -> page.get().badge().getValue().count())).isEqualTo(1);

        key(KeyCode.P);
        waitFor("the pause", () -> state(job) == JobState.PAUSED);
        waitFor(
                "the button",
                () -> "Go on"
                        .equals(console.node("jobPause", javafx.scene.control.Button.class)
                                .getText()));
        draw("jobs-paused");

        press("jobLimits");
        FxToolkit.run(() -> {
            console.node("jobWorkers", Spinner.class).getEditor().setText("4");
            console.node("jobMegabytes", Spinner.class).getEditor().setText("0");
        });
        press("jobLimitsAct");
        press("jobPause");
        waitFor("the end", () -> state(job) == JobState.COMPLETED);
        waitFor("the news of it", () -> !console.notifications().isEmpty());
        assertThat(console.notifications()).extracting(Notification::title).containsExactly("Job #1 finished");
        assertThat(store.engine().jobs().get().run(TestStore.call(), job).limits())
                .isEqualTo(new JobLimits(4, 0));
        draw("jobs-finished");
    }

    @Test
    void aJobIsStoppedOnlyAfterAsking() throws Exception {
        console("en");
        JobId job = start(EncryptionRule.ossManaged(), CRAWL).id();
        waitFor("the job", () -> console.has("jobStop"));
        press("jobStop");
        press("confirmCancel");
        assertThat(state(job)).isIn(JobState.QUEUED, JobState.RUNNING);
        press("jobStop");
        press("confirmAct");
        waitFor("the stop", () -> state(job) == JobState.STOPPED);
        assertThat(shown("jobRetry")).isTrue();
    }

    @Test
    void whatFailedIsListedWithItsReasonAndTriedAgain() throws Exception {
        damage();
        console("en");
        JobId job = start(EncryptionRule.ossManaged(), JobLimits.NONE).id();
        waitFor("the end", () -> state(job) == JobState.COMPLETED_WITH_FAILURES);
        waitFor(
                "the failure",
                () -> console.has("jobFailures")
                        && console.node("jobFailures", TableView.class)
                                        .getItems()
                                        .size()
                                == 1);
        draw("jobs-failures");
        press("jobRetry");
        waitFor(
                "another job",
                () -> console.node("jobTitle", javafx.scene.control.Label.class)
                        .getText()
                        .startsWith("#2"));
        waitFor("its end", () -> state(new JobId(2)) == JobState.COMPLETED_WITH_FAILURES);
    }

    @Test
    void everythingIsVerifiedAndWhatIsDamagedIsListed() throws Exception {
        damage();
        console("en");
        press("jobsScrub");
        waitFor(
                "the buckets",
                () -> console.node("scrubPlace", ComboBox.class).getItems().size() > 1);
        draw("jobs-scrub-dialog");
        press("scrubAct");
        waitFor("the end", () -> state(new JobId(1)) == JobState.COMPLETED_WITH_FAILURES);
        waitFor(
                "the failure",
                () -> console.has("jobFailures")
                        && console.node("jobFailures", TableView.class)
                                        .getItems()
                                        .size()
                                == 1);
        assertThat(text("jobTitle")).isEqualTo("#1 Verify");
        draw("jobs-scrub");
    }

    /// Takes a byte away from the end of the larger file.
    private void damage() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("store").resolve("blobs"))) {
            Path large = files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() > 1_000_000)
                    .findFirst()
                    .orElseThrow();
            byte[] content = Files.readAllBytes(large);
            content[content.length / 2] ^= 1;
            Files.write(large, content);
        }
    }

    @SuppressWarnings("unchecked")
    private IndexedCheckModel<JobKind> kinds() {
        return ((CheckComboBox<JobKind>) console.node("jobsKinds", CheckComboBox.class)).getCheckModel();
    }

    @Test
    void jobsAreFilteredByStateAndText() throws Exception {
        JobId first = start(EncryptionRule.ossManaged(), JobLimits.NONE).id();
        waitFor("the first job", () -> state(first) == JobState.COMPLETED);
        JobId second = start(EncryptionRule.kmsManaged(), JobLimits.NONE).id();
        waitFor("the second job", () -> state(second) == JobState.COMPLETED);
        console("zh");
        assertThat(rows()).isEqualTo(2);
        draw("jobs-zh");
        group(1);
        assertThat(FxToolkit.call(() -> page.get().content().lookup("#jobsTable")))
                .isNull();
        group(0);
        FxToolkit.run(() -> kinds().check(JobKind.SCRUB));
        assertThat(FxToolkit.call(() -> page.get().content().lookup("#jobsTable")))
                .isNull();
        FxToolkit.run(() -> kinds().clearChecks());
        FxToolkit.run(() -> console.node("jobsFilter", io.strongroom.app.console.control.SearchField.class)
                .textProperty()
                .set("#1"));
        assertThat(rows()).isEqualTo(1);
        FxToolkit.run(() -> page.get().go(new Destination.Jobs(Optional.of(second))));
        assertThat(rows()).isEqualTo(2);
        assertThat(text("jobTitle")).startsWith("#2");
    }
}

package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.MadeStore;
import io.strongroom.e2e.support.Robot;
import io.strongroom.engine.Engine;
import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryPlan;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobLimits;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.ListJobs;
import io.strongroom.engine.usecase.job.PreviewReencryption;
import io.strongroom.engine.usecase.job.StartReencryption;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody is at the console: what is at work goes on behind a locked screen, and the store seals itself when it ends.
final class LockJourneyTest {
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));
    private static final String BUCKET = "alpha-docs";
    private static final int SIZE = 1024 * 1024;

    @TempDir
    Path folder;

    // A job that goes on for longer than the way there and back, or is over a moment later.
    private void jobOfSeconds(int seconds) throws Exception {
        MadeStore.in(folder, BUCKET);
        Call call = Call.root(CallOrigin.CONSOLE);
        BucketName bucket = new BucketName(BUCKET);
        try (StoreSecret secret = new StoreSecret.Passphrase(MadeStore.PASSPHRASE.toCharArray());
                Engine engine =
                        Engine.open(EngineOptions.of(folder.resolve("vault")).with(EngineOptions.Jobs.KEEP), secret)) {
            engine.objects()
                    .put()
                    .run(
                            call,
                            PutObject.Request.of(
                                    bucket, new ObjectKey("large.bin"), new ByteArrayInputStream(new byte[SIZE])));
            HistoryPlan plan = engine.jobs()
                    .previewReencryption()
                    .run(
                            call,
                            new PreviewReencryption.Request(
                                    HistoryScope.in(bucket, ""),
                                    new HistoryTarget.Rule(new EncryptionRule.OssManaged(DataAlgorithm.AES_256))));
            engine.jobs()
                    .startReencryption()
                    .run(
                            call,
                            new StartReencryption.Request(
                                    plan, HistoryOptions.USUAL, new JobLimits(1, SIZE / seconds)));
        }
    }

    @Test
    void aLockedScreenShowsNothingAndASecretBringsTheStoreBack() throws Exception {
        jobOfSeconds(600);
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new UnlockPage(robot).open(MadeStore.PASSPHRASE);
            shell.open("buckets");
            Await.until("the job to run", () -> robot.find("status-jobs").isPresent());
            robot.press(KeyCode.CONTROL, KeyCode.N);
            robot.node("newBucketName");

            console.timePasses(Duration.ofMinutes(20));
            robot.node("lock");
            assertThat(robot.find("store")).isEmpty();
            robot.picture("01-locked-en-light");
            robot.press(KeyCode.CONTROL, KeyCode.K);
            assertThat(robot.find("palette")).isEmpty();

            robot.type("lockSecret", "not the passphrase").click("lockOpen");
            Await.until("the refusal", () -> robot.textNow("lockFailure").contains("Wrong passphrase"));
            robot.type("lockSecret", MadeStore.PASSPHRASE).click("lockOpen");
            robot.node("store");
            robot.node("newBucketName");
            robot.press(KeyCode.ESCAPE);

            console.timePasses(Duration.ofMinutes(20));
            robot.node("lock");
            robot.fire("lockSeal");
            new UnlockPage(robot);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    @Test
    void theStoreIsSealedWhenWhatIsAtWorkEnds() throws Exception {
        jobOfSeconds(12);
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            new UnlockPage(robot).open(MadeStore.PASSPHRASE).open("jobs");
            Await.until("the job to run", () -> robot.find("status-jobs").isPresent());
            console.timePasses(Duration.ofMinutes(20));
            robot.node("lock");
            new UnlockPage(robot);
            assertThat(robot.text("unlockSealed")).contains("the computer slept");
            assertThat(console.watchdog().offences()).isEmpty();
        }
        try (StoreSecret secret = new StoreSecret.Passphrase(MadeStore.PASSPHRASE.toCharArray());
                Engine engine = Engine.open(EngineOptions.of(folder.resolve("vault")), secret)) {
            assertThat(engine.jobs().list().run(Call.root(CallOrigin.CONSOLE), ListJobs.Request.newest(1)))
                    .first()
                    .extracting(JobSnapshot::state)
                    .isEqualTo(JobState.COMPLETED);
        }
    }
}

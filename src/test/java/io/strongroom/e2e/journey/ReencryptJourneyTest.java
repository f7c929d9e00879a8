package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.FirstRunPage;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.ReencryptWizardPage;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plain, mirrored, SSE-OSS and BYOK history goes under one key: scope, target, preview, a pause on
/// the way, report. Writes the pictures 10 and 11.
final class ReencryptJourneyTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    @Test
    void historyOfEveryKindGoesUnderOneKeyWithAPauseOnTheWay() throws Exception {
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new FirstRunPage(robot).demo().finish(PASSPHRASE);
            robot.node("overviewContent");
            shell.closeNotifications();
            ReencryptWizardPage wizard = new ReencryptWizardPage(robot, "overviewReencrypt").everything();
            robot.picture("10-reencrypt-1-scope-en-light");
            wizard.next().key("legal-hold").slowly(1);
            robot.picture("10-reencrypt-2-target-en-light");
            wizard.next();
            long planned = wizard.planned();
            assertThat(planned).isGreaterThan(150);
            robot.picture("10-reencrypt-3-preview-en-light");
            wizard.next().pause();
            robot.picture("10-reencrypt-4-run-en-light");
            wizard.goOn();
            assertThat(wizard.report()).startsWith("Finished with").endsWith("failures");
            shell.closeNotifications();
            robot.picture("10-reencrypt-5-report-en-light");
            wizard.next();

            shell.open("jobs");
            Await.until("the job", () -> robot.find("jobTitle").isPresent());
            robot.picture("11-jobs-en-light");

            shell.open("buckets");
            ObjectsPageObject objects = new BucketsPageObject(robot)
                    .select("finance-archive")
                    .browse()
                    .filter("ledger-01");
            objects.awaitRow("Q1/ledger-01.csv", "legal-hold", "Readable");
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }
}

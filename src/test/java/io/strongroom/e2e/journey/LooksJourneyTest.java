package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.DefaultWizardPage;
import io.strongroom.e2e.page.FirstRunPage;
import io.strongroom.e2e.page.KeysPageObject;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Look;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main views over the demo data, in both languages and themes, large and small.
final class LooksJourneyTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    @Test
    void theDemoIsSeenInEveryLanguageAndTheme() throws Exception {
        String look = Look.USUAL.name();
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new FirstRunPage(robot).demo().finish(PASSPHRASE);
            robot.node("overviewContent");
            shell.closeNotifications();
            robot.picture("03-overview-" + look);
            shell.open("keys");
            new KeysPageObject(robot).select("finance-2024");
            robot.picture("06-keys-" + look);
            shell.open("access");
            robot.tab("accessTabs", 1);
            Await.until("what the text says", () -> robot.find("policyVerdict").isPresent());
            robot.picture("12-access-policies-" + look);
            shell.open("audit");
            robot.select("auditTable", Object.class, _ -> true);
            robot.picture("13-audit-demo-" + look);
            shell.open("buckets");
            BucketsPageObject buckets = new BucketsPageObject(robot).select("contracts-legal");
            robot.picture("04-buckets-" + look);
            DefaultWizardPage wizard = buckets.setDefault();
            robot.picture("08-default-encryption-1-method-" + look);
            wizard.sseOss().next();
            assertThat(wizard.review()).isNotBlank();
            robot.picture("08-default-encryption-3-review-" + look);
            robot.fire("wizardCancel");
            robot.fireAll("#confirmAct");
            ObjectsPageObject objects = buckets.browse().openFolder("finance/").select("annex-01.csv");
            robot.picture("05-objects-" + look);
            robot.resize(1024, 700);
            objects.select("annex-02.csv");
            robot.picture("05-objects-1024-" + look);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }
}

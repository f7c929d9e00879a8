package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.FirstRunPage;
import io.strongroom.e2e.page.KeysPageObject;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.support.Await;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Robot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key is taken out of use: what it protects is seen first, brought under another key, and can be
/// read afterwards; one that is disabled without a rescue takes its objects with it.
final class KeyJourneyTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    @Test
    void nothingIsLostWhenAKeyIsRescuedBeforeItIsDisabled() throws Exception {
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new FirstRunPage(robot).demo().finish(PASSPHRASE);
            robot.node("overviewContent");
            robot.fire("overviewKey-hr-archive");
            KeysPageObject keys = new KeysPageObject(robot);
            assertThat(robot.text("keyDetailsName")).isEqualTo("hr-archive");
            shell.closeNotifications();
            keys.select("finance-2024");
            robot.picture("06-keys-en-light");

            Path list = folder.resolve("finance.csv");
            keys.disable();
            robot.picture("07-key-disable-impact-en-light");
            console.files().next(list);
            robot.click("impactExport");
            Await.until("the list", () -> Files.exists(list) && lines(list) == 46);
            assertThat(keys.rescueTo("legal-hold")).startsWith("45 of 45 objects");
            robot.picture("07-key-rescued-en-light");
            robot.fire("rescueContinue");
            robot.node("impactSentence");
            keys.confirm("finance-2024");
            keys.awaitInRow("finance-2024", "Disabled").awaitInRow("legal-hold", "57");
            assertThat(keys.row("finance-2024")).contains("0");

            keys.select("legal-hold").scheduleDeletion();
            robot.picture("07-key-schedule-deletion-en-light");
            keys.cancel();
            keys.select("gov-sm4").disable().confirm("gov-sm4").awaitInRow("gov-sm4", "Disabled");

            shell.closeNotifications().open("buckets");
            ObjectsPageObject objects = new BucketsPageObject(robot)
                    .select("finance-archive")
                    .browse()
                    .filter("ledger-01");
            objects.awaitRow("Q1/ledger-01.csv", "legal-hold", "Readable");
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    private static long lines(Path file) {
        try {
            return List.copyOf(Files.readAllLines(file)).size();
        } catch (IOException e) {
            return 0;
        }
    }
}

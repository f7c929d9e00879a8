package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.FirstRunPage;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UnlockPage;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an empty folder to an open store, sealed, refused, and opened again.
final class StartJourneyTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    @Test
    void aStoreIsMadeSealedAndOpenedAgain() throws Exception {
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            FirstRunPage firstRun = new FirstRunPage(robot);
            robot.picture("02-first-run-1-folder-en-light");
            firstRun.next().passphrase(PASSPHRASE, PASSPHRASE);
            robot.picture("02-first-run-2-passphrase-en-light");
            firstRun.next().proveRecoveryKey();
            robot.picture("02-first-run-3-recovery-en-light");
            firstRun.next();
            robot.picture("02-first-run-4-ready-en-light");
            ShellPage shell = firstRun.create();
            robot.node("overviewContent");
            robot.picture("03-overview-en-light");
            UnlockPage sealed = shell.seal();
            assertThat(sealed.tryPassphrase("not this one at all").refusal()).isNotBlank();
            robot.picture("01-unlock-refused-en-light");
            sealed.open(PASSPHRASE).open("settings");
            robot.picture("15-settings-en-light");
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }
}

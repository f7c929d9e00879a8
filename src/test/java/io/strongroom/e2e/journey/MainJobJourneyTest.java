package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.FirstRunPage;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job in the console: a bucket, its default, an upload under it, the envelope, a
/// download that is equal byte for byte.
final class MainJobJourneyTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    @Test
    void aFileGoesInUnderTheDefaultAndComesBackByteForByte() throws Exception {
        byte[] content = new byte[1_500_000];
        new Random(11).nextBytes(content);
        Path file = Files.write(folder.resolve("ledger.bin"), content);
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new FirstRunPage(robot)
                    .empty()
                    .next()
                    .passphrase(PASSPHRASE, PASSPHRASE)
                    .next()
                    .proveRecoveryKey()
                    .next()
                    .create();
            shell.open("buckets");
            BucketsPageObject buckets = new BucketsPageObject(robot).create("contracts-legal");
            shell.closeNotifications();
            buckets.setDefaultToSseOss(
                    () -> robot.picture("08-default-encryption-1-method-en-light"),
                    () -> robot.picture("08-default-encryption-3-review-en-light"));
            buckets.awaitDefaultChip("SSE-OSS");
            shell.closeNotifications();
            ObjectsPageObject objects = buckets.browse().chooseUpload(console.files(), file);
            assertThat(objects.reason()).isNotBlank();
            robot.picture("05-upload-sheet-en-light");
            objects.upload("ledger.bin");
            robot.picture("05-objects-en-light");
            assertThat(objects.headers())
                    .contains("x-oss-server-side-encryption")
                    .contains("AES256");
            objects.download(console.files(), folder.resolve("back.bin"));
            assertThat(Files.readAllBytes(folder.resolve("back.bin"))).isEqualTo(content);
            shell.open("buckets");
            new BucketsPageObject(robot).select("contracts-legal");
            robot.picture("04-buckets-en-light");
            assertThat(console.watchdog().offences()).isEmpty();
            shell.seal();
            robot.picture("01-unlock-en-light");
        }
    }
}

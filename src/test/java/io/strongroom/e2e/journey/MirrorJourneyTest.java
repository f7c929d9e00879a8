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

/// An object that only the mirror origin has is read through it, kept, and still there after the store was sealed.
final class MirrorJourneyTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    @Test
    void aMissingObjectComesFromTheOriginAndIsNotEncryptedByTheDefault() throws Exception {
        byte[] content = new byte[300_000];
        new Random(3).nextBytes(content);
        Path origin = Files.createDirectories(folder.resolve("origin"));
        Files.write(origin.resolve("poster.svg"), content);
        Robot robot = new Robot(PICTURES);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new FirstRunPage(robot).empty().finish(PASSPHRASE);
            shell.open("buckets");
            BucketsPageObject buckets = new BucketsPageObject(robot).create("media-mirror");
            buckets.setDefault().sseOss().next().save();
            buckets.awaitDefaultChip("SSE-OSS");
            shell.closeNotifications();
            buckets.setMirror(origin.toString());
            shell.closeNotifications();

            ObjectsPageObject objects = buckets.browse().fetch("poster.svg");
            assertThat(objects.row("poster.svg")).contains("None", "Mirrored");
            robot.picture("05-mirrored-en-light");
            Files.delete(origin.resolve("poster.svg"));

            shell.seal().open(PASSPHRASE).open("buckets");
            ObjectsPageObject again =
                    new BucketsPageObject(robot).select("media-mirror").browse().select("poster.svg");
            assertThat(again.row("poster.svg")).contains("Mirrored");
            again.download(console.files(), folder.resolve("back.svg"));
            assertThat(Files.readAllBytes(folder.resolve("back.svg"))).isEqualTo(content);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }
}

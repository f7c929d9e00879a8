package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.DefaultWizardPage;
import io.strongroom.e2e.page.FirstRunPage;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UploadSheetPage;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Robot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every way of encrypting, through the console: as a bucket's default, for one upload, and for objects that are
/// stored already.
final class EncryptionModesJourneyTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    private final Robot robot = new Robot(PICTURES);

    /// A default, the chip that must stand wherever it is shown, and what clients must see.
    ///
    /// @param chosen goes through the wizard up to its review
    private record Mode(
            String bucket, String chip, String shortChip, String header, Consumer<DefaultWizardPage> chosen) {}

    private static byte[] content(long seed) {
        byte[] content = new byte[900_000];
        new Random(seed).nextBytes(content);
        return content;
    }

    private ShellPage setUp() {
        return new FirstRunPage(robot).empty().finish(PASSPHRASE);
    }

    @Test
    void everyDefaultEncryptsWhatIsUploadedAndGivesItBack() throws Exception {
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = setUp();
            goThrough(
                    console,
                    shell,
                    new Mode(
                            "mode-oss",
                            "SSE-OSS · AES256",
                            "SSE-OSS",
                            "AES256",
                            wizard -> wizard.sseOss().next()));
            goThrough(
                    console,
                    shell,
                    new Mode(
                            "mode-managed",
                            "SSE-KMS · acs/oss",
                            "SSE-KMS",
                            "KMS",
                            wizard -> wizard.kmsManaged().next()));
            goThrough(
                    console,
                    shell,
                    new Mode(
                            "mode-chosen",
                            "SSE-KMS · legal-hold",
                            "SSE-KMS",
                            "KMS",
                            wizard -> wizard.kmsChosen()
                                    .next()
                                    .createKey("legal-hold")
                                    .next()));
            goThrough(
                    console,
                    shell,
                    new Mode(
                            "mode-sm4",
                            "SSE-KMS · gov-sm4 · SM4",
                            "SSE-KMS",
                            "SM4",
                            wizard -> wizard.kmsChosen()
                                    .sm4()
                                    .next()
                                    .createSm4Key("gov-sm4")
                                    .next()));
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    private void goThrough(ConsoleUnderTest console, ShellPage shell, Mode mode) throws Exception {
        byte[] content = content(mode.bucket().hashCode());
        Path file = Files.write(folder.resolve(mode.bucket() + ".bin"), content);
        shell.open("buckets");
        BucketsPageObject buckets = new BucketsPageObject(robot).create(mode.bucket());
        shell.closeNotifications();
        DefaultWizardPage wizard = buckets.setDefault();
        mode.chosen().accept(wizard);
        assertThat(wizard.review()).isNotBlank();
        wizard.save();
        buckets.awaitDefaultChip(mode.chip());
        shell.closeNotifications();

        UploadSheetPage sheet = buckets.browse().upload(console.files(), file);
        assertThat(sheet.chip()).isEqualTo(mode.chip());
        assertThat(sheet.reason()).isEqualTo("Because the bucket’s default says so.");
        ObjectsPageObject objects = sheet.start(mode.bucket() + ".bin");
        assertThat(objects.row(mode.bucket() + ".bin")).contains(mode.shortChip(), "Readable");
        assertThat(objects.headers()).contains("x-oss-server-side-encryption").contains(mode.header());

        Path back = folder.resolve(mode.bucket() + ".back");
        objects.download(console.files(), back);
        assertThat(Files.readAllBytes(back)).isEqualTo(content);
    }

    @Test
    void oneUploadMayBeEncryptedOtherwiseThanTheDefaultSays() throws Exception {
        byte[] content = content(5);
        Path file = Files.write(folder.resolve("secret.bin"), content);
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = setUp();
            BucketsPageObject buckets = bucketWithKey(shell);
            UploadSheetPage sheet = buckets.browse().upload(console.files(), file);
            sheet.other().method("SSE_OSS");
            sheet.awaitChip("SSE-OSS · AES256");
            sheet.other().method("KMS_CHOSEN").key("legal-hold").sm4();
            sheet.awaitChip("SSE-KMS · legal-hold · SM4");
            assertThat(sheet.reason()).startsWith("Because you chose it for this upload.");
            robot.picture("05-upload-other-en-light");
            ObjectsPageObject objects = sheet.start("secret.bin");
            assertThat(objects.headers())
                    .contains("x-oss-server-side-encryption:  KMS")
                    .contains("x-oss-server-side-data-encryption:  SM4")
                    .contains("x-oss-server-side-encryption-key-id");
            objects.download(console.files(), folder.resolve("back.bin"));
            assertThat(Files.readAllBytes(folder.resolve("back.bin"))).isEqualTo(content);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    // The default is the managed key; the other key is there to be chosen.
    private BucketsPageObject bucketWithKey(ShellPage shell) {
        shell.open("buckets");
        BucketsPageObject buckets = new BucketsPageObject(robot).create("contracts-legal");
        buckets.setDefault().kmsChosen().next().createKey("legal-hold").next().save();
        shell.closeNotifications();
        buckets.awaitDefaultChip("legal-hold");
        buckets.setDefault().kmsManaged().next().save();
        shell.closeNotifications();
        return buckets.awaitDefaultChip("acs/oss");
    }

    @Test
    void selectedObjectsAreEncryptedOtherwiseAndStayWhatTheyAre() throws Exception {
        Path one = Files.write(folder.resolve("one.bin"), content(1));
        Path two = Files.write(folder.resolve("two.bin"), content(2));
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = setUp();
            BucketsPageObject buckets = bucketWithKey(shell);
            ObjectsPageObject objects =
                    buckets.browse().upload(console.files(), one, two).start("one.bin");
            objects.awaitRow("two.bin", "acs/oss");

            objects.selectAll("one.bin", "two.bin")
                    .change()
                    .method("KMS_CHOSEN")
                    .key("legal-hold");
            robot.picture("05-change-encryption-en-light");
            objects.startChange().awaitRow("one.bin", "legal-hold").awaitRow("two.bin", "legal-hold");

            objects.select("two.bin").download(console.files(), folder.resolve("back.bin"));
            assertThat(Files.readAllBytes(folder.resolve("back.bin"))).isEqualTo(content(2));
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }
}

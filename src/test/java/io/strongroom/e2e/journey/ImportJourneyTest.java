package io.strongroom.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.e2e.page.BucketsPageObject;
import io.strongroom.e2e.page.FirstRunPage;
import io.strongroom.e2e.page.ImportWizardPage;
import io.strongroom.e2e.page.KeysPageObject;
import io.strongroom.e2e.page.ObjectsPageObject;
import io.strongroom.e2e.page.ShellPage;
import io.strongroom.e2e.page.UploadSheetPage;
import io.strongroom.e2e.support.ConsoleUnderTest;
import io.strongroom.e2e.support.Robot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An owner imports material with OpenSSL, typing what the wizard shows; makes a mistake and is told
/// which; and what is stored under the key comes back.
final class ImportJourneyTest {
    private static final String PASSPHRASE = "amber ledger 4711 on the shelf";
    private static final Path PICTURES = Path.of(System.getProperty("strongroom.screenshots", "target/screenshots"));

    @TempDir
    Path folder;

    private final Robot robot = new Robot(PICTURES);

    /// Types what the wizard shows into a shell in `place`.
    private static void type(Path place, String commands) throws Exception {
        Process shell = new ProcessBuilder("sh", "-e", "-c", commands)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
    }

    @Test
    void materialWrappedByOpenSslIsImportedAndWhatIsUnderItComesBack() throws Exception {
        try (ConsoleUnderTest console = ConsoleUnderTest.start(folder)) {
            ShellPage shell = new FirstRunPage(robot).demo().finish(PASSPHRASE);
            robot.node("overviewContent");
            shell.closeNotifications().open("keys");
            KeysPageObject keys = new KeysPageObject(robot).select("partner-exchange");
            Path owner = Files.createDirectory(folder.resolve("owner"));
            for (String algorithm : new String[] {"RSAES_OAEP_SHA_1", "RSAES_PKCS1_V1_5", "RSAES_OAEP_SHA_256"}) {
                Files.deleteIfExists(owner.resolve("wrapping-key.pem"));
                boolean last = algorithm.equals("RSAES_OAEP_SHA_256");
                ImportWizardPage wizard = new ImportWizardPage(robot, console.files()).key("partner-exchange");
                picture(last, "09-import-material-1-key-en-light");
                String commands = wizard.next().pair(algorithm, owner.resolve("wrapping-key.pem"));
                picture(last, "09-import-material-2-wrapping-key-en-light");
                keepMaterial(owner, commands);
                wizard.next();
                if (last) {
                    Path hex = owner.resolve("hex.txt");
                    Files.writeString(
                            hex,
                            HexFormat.of().formatHex(Files.readAllBytes(owner.resolve("EncryptedKeyMaterial.bin"))));
                    wizard.material(hex, "The file is hexadecimal text");
                    picture(true, "09-import-material-3-mistake-en-light");
                }
                wizard.material(owner.resolve("EncryptedKeyMaterial.bin"), "EncryptedKeyMaterial.bin is good");
                picture(last, "09-import-material-3-material-en-light");
                wizard.next().copyKept();
                picture(last, "09-import-material-4-expiry-en-light");
                wizard.next().awaitTitle("importWorks", "partner-exchange is ready");
                wizard.rehearse(owner.resolve("KeyMaterial.bin"), "Your copy would bring the key back");
                picture(last, "09-import-material-5-done-en-light");
                wizard.next();
                keys.awaitInRow("partner-exchange", "Enabled");
            }
            uploadUnderIt(console, shell);
            assertThat(console.watchdog().offences()).isEmpty();
        }
    }

    /// The same material each time: the first binds the key.
    private static void keepMaterial(Path owner, String commands) throws Exception {
        boolean there = Files.exists(owner.resolve("KeyMaterial.bin"));
        type(owner, there ? commands.replace("openssl rand", "# openssl rand") : commands);
    }

    private void picture(boolean wanted, String name) {
        if (wanted) {
            robot.picture(name);
        }
    }

    private void uploadUnderIt(ConsoleUnderTest console, ShellPage shell) throws Exception {
        shell.closeNotifications().open("buckets");
        BucketsPageObject buckets = new BucketsPageObject(robot).create("exchange");
        shell.closeNotifications();
        byte[] content = "from the partner".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("letter.txt"), content);
        UploadSheetPage sheet = buckets.browse().upload(console.files(), file);
        sheet.other().method("KMS_CHOSEN").key("partner-exchange");
        sheet.awaitChip("SSE-KMS · partner-exchange");
        ObjectsPageObject objects = sheet.start("letter.txt");
        Path back = folder.resolve("back.txt");
        objects.download(console.files(), back);
        assertThat(back).hasBinaryContent(content);
    }
}

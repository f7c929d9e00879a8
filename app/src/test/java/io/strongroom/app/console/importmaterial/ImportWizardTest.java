package io.strongroom.app.console.importmaterial;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.OptionCard;
import io.strongroom.app.console.keys.KeysPage;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The import wizard over a real store, step by step: the way through, every mistake people make,
/// expiry, and the proof. Draws pictures into `target/gallery`.
class ImportWizardTest extends PageTest {
    private KeyEntry key;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.runningIn(folder);
        store.timeIs("2026-11-24T14:32:00Z");
        key = store.key("partner-exchange", KeyOrigin.EXTERNAL, KeySpec.AES_256);
        store.key("not-external");
        console(Theme.Choice.LIGHT, "en");
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    private void console(Theme.Choice choice, String language) throws Exception {
        console = FxToolkit.call(() -> new TestConsole(store, Locale.forLanguageTag(language), choice, KeysPage::new));
        FxToolkit.run(console::layout);
    }

    private KeyEntry now() throws EngineException {
        return store.engine().keys().describe().run(TestStore.call(), key.id().toString());
    }

    private static byte[] material(int seed) {
        byte[] material = new byte[32];
        new Random(seed).nextBytes(material);
        return material;
    }

    private Path file(String name, byte[] content) throws Exception {
        return Files.write(folder.resolve(name), content);
    }

    private static PublicKey publicKey(Path pem) throws Exception {
        String text =
                Files.readString(pem).replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", "");
        byte[] der = Base64.getMimeDecoder().decode(text);
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    }

    private byte[] oaep(Path pem, byte[] content, MGF1ParameterSpec mask) throws Exception {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                publicKey(pem),
                new OAEPParameterSpec("SHA-256", "MGF1", mask, PSource.PSpecified.DEFAULT));
        return cipher.doFinal(content);
    }

    private byte[] pkcs1(Path pem, byte[] content) throws Exception {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, publicKey(pem));
        return cipher.doFinal(content);
    }

    /// As far as the material, with the wrapping key saved.
    private Path toTheMaterial() throws Exception {
        press("keysImport");
        press("wizardNext");
        press("importGetPair");
        Path pem = folder.resolve("wrapping-key.pem");
        FxToolkit.run(() -> console.fileToChoose(pem));
        press("importSaveKey");
        press("wizardNext");
        return pem;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,zh"})
    void allStepsAreDrawnOnTheWayToAnImportedKey(Theme.Choice choice, String language) throws Exception {
        FxToolkit.run(console::close);
        console(choice, language);
        String ending = "-" + language + "-" + choice.name().toLowerCase(Locale.ROOT);
        press("keysImport");
        draw("import-1-key" + ending);
        press("wizardNext");
        press("importGetPair");
        draw("import-2-wrapping-key" + ending);
        Path pem = folder.resolve("wrapping-key.pem");
        FxToolkit.run(() -> console.fileToChoose(pem));
        press("importSaveKey");
        press("wizardNext");
        pick("importChooseMaterial", file("material.enc", oaep(pem, material(1), MGF1ParameterSpec.SHA256)));
        draw("import-3-material" + ending);
        press("wizardNext");
        FxToolkit.run(() -> console.node("importExpiry-date", OptionCard.class).setSelected(true));
        check("importCopyKept");
        draw("import-4-expiry" + ending);
        press("wizardNext");
        draw("import-5-done" + ending);
        assertThat(now().state()).isEqualTo(KeyState.ENABLED);
        assertThat(now().materialExpiry()).isPresent();
    }

    @Test
    void theWholeWayLeadsToAKeyThatWorksAndACopyThatBringsItBack() throws Exception {
        Path pem = toTheMaterial();
        assertThat(disabled("wizardNext")).isTrue();
        pick("importChooseMaterial", file("good", oaep(pem, material(1), MGF1ParameterSpec.SHA256)));
        assertThat(title("importFound")).isEqualTo("good is good");
        press("wizardNext");
        assertThat(disabled("wizardNext")).isTrue();
        assertThat(now().state()).isEqualTo(KeyState.PENDING_IMPORT);
        check("importCopyKept");
        press("wizardNext");

        assertThat(now().state()).isEqualTo(KeyState.ENABLED);
        assertThat(now().materialExpiry()).isEmpty();
        assertThat(title("importWorks")).isEqualTo("partner-exchange is ready");
        assertThat(text("importObject"))
                .isEqualTo("No stored object uses it yet; the test object of 4 KB was never stored");
        pick("importRehearse", file("other", material(2)));
        assertThat(title("importRehearsed")).isEqualTo("This is not the material of this key");
        pick("importRehearse", file("copy", material(1)));
        assertThat(title("importRehearsed")).isEqualTo("Your copy would bring the key back");
        press("wizardNext");
        assertThat(console.has("importWizard")).isFalse();
    }

    @Test
    void theSameMaterialIsImportedAgainAndAnObjectUnderTheKeyIsRead() throws Exception {
        Path first = toTheMaterial();
        pick("importChooseMaterial", file("good", oaep(first, material(1), MGF1ParameterSpec.SHA256)));
        press("wizardNext");
        check("importCopyKept");
        press("wizardNext");
        press("wizardNext");
        var bucket = store.bucket("exchange", EncryptionRule.kms(key.id().toString()));
        store.put(bucket, "first.bin", 5000);
        store.engine().imports().delete().run(TestStore.call(), key.id());

        Path pem = toTheMaterial();
        pick("importChooseMaterial", file("wrong", oaep(pem, material(2), MGF1ParameterSpec.SHA256)));
        assertThat(title("importFound")).isEqualTo("This is not the material of this key");
        assertThat(disabled("wizardNext")).isTrue();
        pick("importChooseMaterial", file("right", oaep(pem, material(1), MGF1ParameterSpec.SHA256)));
        press("wizardNext");
        check("importCopyKept");
        assertThat(FxToolkit.call(
                        () -> console.node("importThen", StackPane.class).isVisible()))
                .isFalse();
        FxToolkit.run(() -> console.node("importExpiry-date", OptionCard.class).setSelected(true));
        FxToolkit.run(console::layout);
        assertThat(title("impactSentence")).isEqualTo("After the expiry 1 object (5 KB) in 1 bucket cannot be read");
        draw("import-4-impact");
        follow("impactObjects");
        assertThat(FxToolkit.call(() -> console.node("keyObjectsTable", TableView.class)
                        .getItems()
                        .size()))
                .isEqualTo(1);
        press("keyObjectsDialogCancel");
        press("wizardNext");
        assertThat(FxToolkit.call(
                        () -> console.node("wizardCancel", Button.class).isVisible()))
                .isFalse();
        assertThat(text("importObject")).isEqualTo("exchange/first.bin under this key was read to its end (5 KB)");
    }

    @Test
    void everyUsualMistakeIsToldByItsName() throws Exception {
        Path pem = toTheMaterial();
        byte[] raw = material(1);
        byte[] good = oaep(pem, raw, MGF1ParameterSpec.SHA256);
        refused("empty", new byte[0], "The file is empty");
        refused(
                "hex",
                HexFormat.of().formatHex(good).getBytes(StandardCharsets.US_ASCII),
                "The file is hexadecimal text");
        refused("bare", raw, "The material is not wrapped");
        refused("bare-text", Base64.getEncoder().encode(raw), "The text is the material itself");
        refused("short", Arrays.copyOf(good, 200), "The file has the wrong size");
        refused("public", Files.readAllBytes(pem), "This is a public key");
        refused("pkcs1", pkcs1(pem, raw), "Wrapped with PKCS #1 v1.5");
        refused("mask", oaep(pem, raw, MGF1ParameterSpec.SHA1), "The mask of OAEP uses SHA-1");
        refused("long", oaep(pem, new byte[48], MGF1ParameterSpec.SHA256), "The material has the wrong length");
        refused(
                "hex-wrapped",
                oaep(pem, HexFormat.of().formatHex(raw).getBytes(StandardCharsets.US_ASCII), MGF1ParameterSpec.SHA256),
                "Hexadecimal text was wrapped");
        refused(
                "base64-wrapped",
                oaep(pem, Base64.getEncoder().encode(raw), MGF1ParameterSpec.SHA256),
                "Base64 text was wrapped");
        refused("line-break", oaep(pem, Arrays.copyOf(raw, 33), MGF1ParameterSpec.SHA256), null);
        refused("zeros", oaep(pem, new byte[32], MGF1ParameterSpec.SHA256), "This is no key material");
        assertThat(now().state()).isEqualTo(KeyState.PENDING_IMPORT);
        pick("importChooseToken", file("no-token", good));
        pick("importChooseMaterial", file("good", good));
        assertThat(title("importFound")).isEqualTo("This is wrapped material");
        draw("import-3-mistake");
    }

    private void refused(String name, byte[] content, @Nullable String title) throws Exception {
        pick("importChooseMaterial", file(name, content));
        if (title != null) {
            assertThat(title("importFound")).as(name).isEqualTo(title);
        }
        assertThat(disabled("wizardNext")).as(name).isTrue();
    }

    @Test
    void materialIsWrappedHereAndExpiresOnTheDayThatWasChosen() throws Exception {
        toTheMaterial();
        FxToolkit.run(() -> console.node("importSource-raw", OptionCard.class).setSelected(true));
        Path raw = file("raw.bin", material(7));
        pick("importChooseMaterial", raw);
        assertThat(title("importFound")).isEqualTo("raw.bin is good");
        assertThat(raw).hasBinaryContent(material(7));
        press("wizardNext");
        check("importCopyKept");
        FxToolkit.run(() -> console.node("importExpiry-date", OptionCard.class).setSelected(true));
        FxToolkit.run(() -> console.node("importTime", TextField.class).setText("25:00"));
        assertThat(disabled("wizardNext")).isTrue();
        FxToolkit.run(() -> console.node("importTime", TextField.class).setText("09:30"));
        FxToolkit.run(() -> console.node("importDay", DatePicker.class).setValue(LocalDate.of(2026, 11, 23)));
        assertThat(disabled("wizardNext")).isTrue();
        FxToolkit.run(() -> console.node("importDay", DatePicker.class).setValue(LocalDate.of(2027, 1, 31)));
        press("wizardNext");
        Instant wanted = LocalDateTime.of(2027, 1, 31, 9, 30)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        assertThat(now().materialExpiry()).contains(wanted);
    }

    @Test
    void aTokenThatWasSavedEarlierIsEnough() throws Exception {
        press("keysImport");
        press("wizardNext");
        press("importGetPair");
        Path pem = folder.resolve("wrapping-key.pem");
        FxToolkit.run(() -> console.fileToChoose(pem));
        press("importSaveKey");
        Path token = folder.resolve("import-token.bin");
        FxToolkit.run(() -> console.fileToChoose(token));
        press("importSaveToken");
        assertThat(FxToolkit.call(
                        () -> console.node("importCommands", TextArea.class).getText()))
                .contains("openssl rand -out KeyMaterial.bin 32", "rsa_oaep_md:sha256");
        press("wizardCancel");
        if (FxToolkit.call(() -> console.has("confirmAct"))) {
            press("confirmAct");
        }
        assertThat(console.has("importWizard")).isFalse();

        Path wrapped = file("later.enc", oaep(pem, material(3), MGF1ParameterSpec.SHA256));
        press("keysImport");
        press("wizardNext");
        press("wizardNext");
        pick("importChooseMaterial", wrapped);
        assertThat(title("importFound")).isEqualTo("No import token yet");
        pick("importChooseToken", token);
        assertThat(title("importFound")).isEqualTo("later.enc is good");
        press("wizardNext");
        check("importCopyKept");
        press("wizardNext");
        assertThat(now().state()).isEqualTo(KeyState.ENABLED);
    }

    @Test
    void onlyKeysThatTakeMaterialAreOfferedAndOneCanBeMade() throws Exception {
        press("keysImport");
        press("importCreateKey");
        FxToolkit.run(() -> console.node("createKeyAlias", TextField.class).setText("second"));
        press("createKeyAct");
        assertThat(FxToolkit.call(() ->
                        console.node("importKeys", TableView.class).getItems().size()))
                .isEqualTo(2);
        press("wizardNext");
        press("importGetPair");
        assertThat(title("importPair")).isEqualTo("Wrapping key and token are ready");
        assertThat(Optional.of(store.engine().keys().describe().run(TestStore.call(), "alias/second"))
                        .map(KeyEntry::origin))
                .contains(KeyOrigin.EXTERNAL);
    }

    @Test
    void whatAnExpiryWouldTakeAwayIsRescuedFirst() throws Exception {
        Path pem = toTheMaterial();
        pick("importChooseMaterial", file("good", oaep(pem, material(1), MGF1ParameterSpec.SHA256)));
        press("wizardNext");
        check("importCopyKept");
        press("wizardNext");
        press("wizardNext");
        store.put(store.bucket("exchange", EncryptionRule.kms(key.id().toString())), "first.bin", 5000);

        Path again = toTheMaterial();
        pick("importChooseMaterial", file("same", oaep(again, material(1), MGF1ParameterSpec.SHA256)));
        press("wizardNext");
        FxToolkit.run(() -> console.node("importExpiry-date", OptionCard.class).setSelected(true));
        FxToolkit.run(console::layout);
        assertThat(title("impactSentence")).isEqualTo("After the expiry 1 object (5 KB) in 1 bucket cannot be read");
        follow("impactRescue");
        FxToolkit.run(() -> console.node("rescueTarget", SearchableComboBox.class)
                .getSelectionModel()
                .select(0));
        press("rescueAct");
        waitFor("the end", () -> console.node("rescueEnd", Message.class).isVisible());
        press("rescueContinue");
        assertThat(title("impactSentence")).isEqualTo("Nothing becomes unreadable: no object is under this key");
        assertThat(shown("impactRescue")).isFalse();
        check("importCopyKept");
        press("wizardNext");
        assertThat(now().materialExpiry()).isPresent();
    }
}

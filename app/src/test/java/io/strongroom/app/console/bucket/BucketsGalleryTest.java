package io.strongroom.app.console.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Destination;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Screenshot;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.OptionCard;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws the buckets page and its dialogs into `target/gallery`, to be held beside the design's
/// pictures.
class BucketsGalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");

    @TempDir
    Path folder;

    private TestStore store;

    @SuppressWarnings("NullAway.Init") // every test opens one
    private TestConsole console;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    private void draw(String name) throws Exception {
        FxToolkit.run(console::layout);
        FxToolkit.run(console::layout);
        Path file = GALLERY.resolve(name + ".png");
        FxToolkit.run(() -> Screenshot.write(file, console.picture()));
        assertThat(file).isNotEmptyFile();
    }

    private void console(Theme.Choice choice, String language) throws Exception {
        AtomicReference<BucketsPage> page = new AtomicReference<>();
        console = FxToolkit.call(() -> new TestConsole(store, Locale.forLanguageTag(language), choice, context -> {
            page.set(new BucketsPage(context));
            return page.get();
        }));
        FxToolkit.run(() -> page.get().reveal(new BucketName("ml-samples")));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,en", "LIGHT,zh"})
    void thePageIsDrawnInBothThemesAndLanguages(Theme.Choice choice, String language) throws Exception {
        BucketDemo.fill(store, folder);
        console(choice, language);
        String ending = "-" + language + "-" + choice.name().toLowerCase(Locale.ROOT);
        draw("buckets" + ending);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,en", "LIGHT,zh"})
    void theWizardIsDrawnStepByStepAndSaves(Theme.Choice choice, String language) throws Exception {
        BucketDemo.fill(store, folder);
        console(choice, language);
        String ending = "-" + language + "-" + choice.name().toLowerCase(Locale.ROOT);
        press("bucketsSetDefault");
        FxToolkit.run(() -> console.node("defaultKmsChosen", OptionCard.class).setSelected(true));
        draw("default-1-method" + ending);
        press("wizardNext");
        FxToolkit.run(() -> console.node("keyPickerTable", TableView.class)
                .getSelectionModel()
                .select(3));
        draw("default-2-key" + ending);
        press("wizardNext");
        draw("default-3-review" + ending);
        press("wizardNext");
        draw("default-4-saved" + ending);
        BucketEntry entry = store.engine().buckets().info().run(TestStore.call(), new BucketName("ml-samples"));
        assertThat(entry.defaultEncryption().orElseThrow().rule()).isInstanceOf(EncryptionRule.Kms.class);
        assertThat(console.notifications()).hasSize(1);
        assertThat(console.has("defaultWizard")).isFalse();
        FxToolkit.run(() ->
                console.notifications().getFirst().action().orElseThrow().run().run());
        assertThat(console.has("reencryptWizard")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,en", "LIGHT,zh"})
    void theDialogsAreDrawn(Theme.Choice choice, String language) throws Exception {
        BucketDemo.fill(store, folder);
        console(choice, language);
        String ending = "-" + language + "-" + choice.name().toLowerCase(Locale.ROOT);
        press("bucketsNew");
        FxToolkit.run(() -> {
            console.node("newBucketName", TextField.class).setText("Finance Archive");
            ComboBox<?> method = console.node("encryptionMethod", ComboBox.class);
            method.getSelectionModel().select(3);
        });
        draw("new-bucket" + ending);
        press("newBucketCancel");
        press("bucketMirrorEdit");
        FxToolkit.run(() -> {
            console.node("mirrorLocation", TextField.class).setText("http://127.0.0.1/files/");
        });
        press("mirrorDialogAct");
        draw("mirror" + ending);
        FxToolkit.run(() -> console.node("mirrorInternal", CheckBox.class).setSelected(true));
        draw("mirror-internal" + ending);
        press("mirrorDialogAct");
        draw("mirror-set" + ending);
        FxToolkit.run(() -> console.node("bucketDetailsTabs", TabPane.class)
                .getSelectionModel()
                .select(1));
        draw("bucket-properties" + ending);
        press("bucketsSetDefault");
        FxToolkit.run(() -> console.node("defaultKmsChosen", OptionCard.class).setSelected(true));
        press("wizardNext");
        press("keyPickerCreate");
        FxToolkit.run(() -> console.node("createKeyAlias", TextField.class).setText("finance-2024"));
        press("createKeyAct");
        draw("create-key" + ending);
    }

    @Test
    void severalRowsShowTheirSumsAndTheSharedActs() throws Exception {
        BucketDemo.fill(store, folder);
        console(Theme.Choice.LIGHT, "en");
        FxToolkit.run(console::layout);
        FxToolkit.run(() -> {
            console.node("bucketsTable", TableView.class).getSelectionModel().clearSelection();
            console.node("bucketsTable", TableView.class).getSelectionModel().selectRange(0, 3);
        });
        draw("buckets-several");
        assertThat(FxToolkit.call(() -> console.node("severalName", Label.class).getText()))
                .isEqualTo("3 buckets");
        press("severalCopy");
        assertThat(console.copied().getLast().lines()).hasSize(3);
        press("severalSetDefault");
        assertThat(console.has("defaultWizard")).isTrue();
    }

    @Test
    void aBucketWithObjectsIsNotDeletedAndSaysWhatItHolds() throws Exception {
        BucketDemo.fill(store, folder);
        console(Theme.Choice.LIGHT, "en");
        FxToolkit.run(() -> key(KeyCode.DELETE));
        draw("bucket-delete-refused");
        assertThat(console.has("bucketNotEmpty")).isTrue();
    }

    @Test
    void aChangeElsewhereKeepsTheSelectedRowSelected() throws Exception {
        BucketName alpha = store.bucket("alpha", EncryptionRule.none());
        store.bucket("ml-samples", EncryptionRule.none());
        console(Theme.Choice.LIGHT, "en");
        FxToolkit.run(console::layout);
        store.put(alpha, "new", 10);
        FxToolkit.run(() -> console.context().changes().changed());
        int selected = FxToolkit.call(() -> console.node("bucketsTable", TableView.class)
                .getSelectionModel()
                .getSelectedIndex());
        assertThat(selected).isEqualTo(1);
    }

    @Test
    void enterOpensTheObjectsOfTheBucket() throws Exception {
        BucketName bucket = store.bucket("ml-samples", EncryptionRule.none());
        console(Theme.Choice.LIGHT, "en");
        FxToolkit.run(console::layout);
        FxToolkit.run(() -> key(KeyCode.ENTER));
        assertThat(console.visited()).containsExactly(Destination.Objects.of(bucket));
    }

    @Test
    void anEmptyBucketIsDeletedAfterAQuestion() throws Exception {
        store.bucket("ml-samples", EncryptionRule.none());
        console(Theme.Choice.LIGHT, "en");
        FxToolkit.run(console::layout);
        FxToolkit.run(() -> key(KeyCode.DELETE));
        press("confirmAct");
        assertThat(console.has("bucketsEmptyNew")).isTrue();
        assertThat(console.notifications()).hasSize(1);
    }

    @Test
    void aSmallWindowHidesColumnsAndNotChips() throws Exception {
        BucketDemo.fill(store, folder);
        console(Theme.Choice.LIGHT, "en");
        FxToolkit.run(() -> console.resize(1024, 700));
        // The window manager answers in its own time.
        Instant limit = Instant.now().plusSeconds(20);
        while (FxToolkit.call(console::width) != 1024 && Instant.now().isBefore(limit)) {
            Thread.onSpinWait();
        }
        draw("buckets-1024");
    }

    @Test
    void filtersThatHideEverythingSaySo() throws Exception {
        BucketDemo.fill(store, folder);
        console(Theme.Choice.LIGHT, "en");
        FxToolkit.run(() -> console.node("bucketsFilter", SearchField.class).setText("nothing-like-it"));
        draw("buckets-no-match");
        assertThat(console.has("bucketsNoMatchClear")).isTrue();
    }

    private void press(String id) throws Exception {
        FxToolkit.run(console::layout);
        FxToolkit.run(() -> console.node(id, Button.class).fire());
    }

    private void key(KeyCode code) {
        TableView<?> table = console.node("bucketsTable", TableView.class);
        table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void aStoreWithoutBucketsSaysWhatToDo() throws Exception {
        console(Theme.Choice.LIGHT, "en");
        draw("buckets-empty");
        assertThat(console.has("bucketsEmptyNew")).isTrue();
    }
}

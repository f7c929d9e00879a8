package io.strongroom.app.console.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.strongroom.app.console.Destination;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.SearchField;
import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.key.DeleteAlias;
import io.strongroom.engine.usecase.object.GetObject;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.SearchableComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The keys page over a real store: what it shows, every act, and the question before a key is
/// taken out of use. Draws pictures into `target/gallery`.
class KeysPageTest extends PageTest {
    private final AtomicReference<KeysPage> page = new AtomicReference<>();

    @BeforeEach
    void open() throws Exception {
        store = TestStore.runningIn(folder);
        KeyDemo.fill(store);
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    private void console(Theme.Choice choice, String language) throws Exception {
        console = FxToolkit.call(() -> new TestConsole(store, Locale.forLanguageTag(language), choice, context -> {
            page.set(new KeysPage(context));
            return page.get();
        }));
        FxToolkit.run(console::layout);
    }

    private void english() throws Exception {
        console(Theme.Choice.LIGHT, "en");
    }

    private void select(String alias) throws Exception {
        KeyEntry key = key(alias);
        FxToolkit.run(() -> page.get().go(new Destination.Keys(Optional.of(key.id()))));
        FxToolkit.run(console::layout);
    }

    private KeyEntry key(String alias) throws EngineException {
        return store.engine().keys().describe().run(TestStore.call(), "alias/" + alias);
    }

    @SuppressWarnings("unchecked") // the table is the page's own
    private List<KeyRow> rows() throws Exception {
        return FxToolkit.call(() -> List.copyOf(
                (List<KeyRow>) console.node("keysTable", TableView.class).getItems()));
    }

    private void choose(String act) throws Exception {
        FxToolkit.run(() -> {
            TableView<?> table = console.node("keysTable", TableView.class);
            table.getContextMenu().getItems().stream()
                    .filter(item -> ("keyMenu-" + act).equals(item.getId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no act " + act))
                    .fire();
        });
        FxToolkit.run(console::layout);
    }

    private void key(KeyCode code) throws Exception {
        FxToolkit.run(() -> {
            TableView<?> table = console.node("keysTable", TableView.class);
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
        FxToolkit.run(console::layout);
    }

    private void assertReadable(String bucket, String object) throws Exception {
        try (var content = store.engine()
                .objects()
                .get()
                .run(TestStore.call(), GetObject.Request.of(new BucketName(bucket), new ObjectKey(object)))) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,en", "LIGHT,zh"})
    void thePageIsDrawnInBothThemesAndLanguages(Theme.Choice choice, String language) throws Exception {
        console(choice, language);
        String ending = "-" + language + "-" + choice.name().toLowerCase(Locale.ROOT);
        select("finance-2024");
        draw("keys" + ending);
        press("keysDisable");
        draw("key-disable" + ending);
        press("confirmCancel");
        choose("scheduleDeletion");
        draw("key-schedule-deletion" + ending);
        press("impactRescue");
        draw("key-rescue" + ending);
        press("rescueCancel");
        press("confirmCancel");
        choose("objects");
        draw("key-objects" + ending);
    }

    @Test
    void everyKeyIsThereWithItsStateAndWhatItProtects() throws Exception {
        english();
        assertThat(rows())
                .extracting(
                        KeyRow::name,
                        row -> row.entry().state(),
                        row -> row.usage().objects())
                .containsExactly(
                        tuple("finance-2024", KeyState.ENABLED, 11L),
                        tuple("gov-sm4", KeyState.ENABLED, 0L),
                        tuple("hr-archive", KeyState.DISABLED, 2L),
                        tuple("legal-hold", KeyState.ENABLED, 4L),
                        tuple("ml-team", KeyState.ENABLED, 0L),
                        tuple("partner-exchange", KeyState.PENDING_IMPORT, 0L),
                        tuple("payroll-2022", KeyState.PENDING_DELETION, 0L));
        assertThat(text("keysFooter")).isEqualTo("7 keys · protect 17 objects · 68 KB");
        assertThat(FxToolkit.call(() -> page.get().badge().getValue().count())).isEqualTo(3);
    }

    @Test
    void filtersLeaveWhatMatchesAndCanBeCleared() throws Exception {
        english();
        FxToolkit.run(() ->
                console.node("keysFilter", SearchField.class).textProperty().set("FINANCE"));
        assertThat(rows()).extracting(KeyRow::name).containsExactly("finance-2024");
        FxToolkit.run(() -> console.node("keysFilter", SearchField.class)
                .textProperty()
                .set(key("ml-team").id().toString().substring(9)));
        assertThat(rows()).extracting(KeyRow::name).containsExactly("ml-team");
        FxToolkit.run(() ->
                console.node("keysFilter", SearchField.class).textProperty().set("nothing like this"));
        assertThat(FxToolkit.call(() -> console.has("keysTable"))).isFalse();
        press("keysClearFilters");
        assertThat(rows()).hasSize(7);
    }

    @Test
    void disablingShowsTheExactImpactAndWantsTheAlias() throws Exception {
        english();
        select("finance-2024");
        press("keysDisable");
        assertThat(title("impactSentence")).isEqualTo("Disabling makes 11 objects (44 KB) in 2 buckets unreadable");
        assertThat(disabled("confirmAct")).isTrue();
        type("confirmTyped", "finance-202");
        assertThat(disabled("confirmAct")).isTrue();
        assertThat(key("finance-2024").state()).isEqualTo(KeyState.ENABLED);
        type("confirmTyped", "finance-2024");
        press("confirmAct");
        assertThat(key("finance-2024").state()).isEqualTo(KeyState.DISABLED);
        assertThat(problem(() -> assertReadable("finance-archive", "2024/0.bin")))
                .isInstanceOf(Problem.KeyNotUsable.class);
        press("keyAct-enable");
        assertThat(key("finance-2024").state()).isEqualTo(KeyState.ENABLED);
        assertReadable("finance-archive", "2024/0.bin");
    }

    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }

    private static Problem problem(Act act) throws Exception {
        try {
            act.run();
        } catch (EngineException e) {
            return e.problem();
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void theListIsExported() throws Exception {
        english();
        select("legal-hold");
        Path file = folder.resolve("list.csv");
        FxToolkit.run(() -> console.fileToChoose(file));
        press("keysDisable");
        follow("impactExport");
        assertThat(Files.readAllLines(file)).hasSize(5).first().asString().startsWith("bucket,key,size");
        assertThat(Files.readString(file)).contains("contracts-legal,2024/3.bin,4099,");
    }

    @Test
    void aRescueMovesEverythingAndThenDisablesTheKey() throws Exception {
        english();
        select("finance-2024");
        press("keysDisable");
        press("impactRescue");
        assertThat(disabled("rescueAct")).isTrue();
        FxToolkit.run(() -> {
            SearchableComboBox<?> target = console.node("rescueTarget", SearchableComboBox.class);
            assertThat(target.getItems()).hasSize(3);
            target.getSelectionModel().select(1);
        });
        press("rescueAct");
        waitFor("the end", () -> console.node("rescueEnd", Message.class).isVisible());
        assertThat(FxToolkit.call(() -> console.node("rescueEnd", Message.class).getTitle()))
                .isEqualTo("finance-2024 protects nothing any more");
        draw("key-rescued");
        assertThat(key("finance-2024").state()).isEqualTo(KeyState.ENABLED);
        assertThat(store.engine()
                        .impact()
                        .impact()
                        .run(TestStore.call(), "alias/finance-2024")
                        .isEmpty())
                .isTrue();
        assertReadable("finance-archive", "2024/0.bin");
        press("rescueContinue");
        assertThat(disabled("confirmAct")).isTrue();
        type("confirmTyped", "finance-2024");
        press("confirmAct");
        assertThat(key("finance-2024").state()).isEqualTo(KeyState.DISABLED);
        assertReadable("finance-archive", "2024/0.bin");
    }

    @Test
    void aDeletionIsScheduledForTheChosenDayAndCancelled() throws Exception {
        english();
        select("legal-hold");
        key(KeyCode.DELETE);
        FxToolkit.run(() -> {
            var days = console.node("impactDays", Spinner.class);
            days.getEditor().setText("6");
            assertThat(days.getValue()).isEqualTo(30);
            days.getEditor().setText("45");
        });
        type("confirmTyped", "legal-hold");
        press("confirmAct");
        assertThat(key("legal-hold").deletion()).contains(Instant.parse("2027-01-08T14:32:00Z"));
        press("keyAct-cancelDeletion");
        assertThat(key("legal-hold").state()).isEqualTo(KeyState.ENABLED);
    }

    @Test
    void materialIsDeletedAndRestored() throws Exception {
        english();
        select("finance-2024");
        press("keyAct-deleteMaterial");
        type("confirmTyped", "finance-2024");
        press("confirmAct");
        assertThat(key("finance-2024").state()).isEqualTo(KeyState.PENDING_IMPORT);
        draw("key-withheld");
        press("keyAct-restoreMaterial");
        assertThat(key("finance-2024").state()).isEqualTo(KeyState.ENABLED);
        assertReadable("finance-archive", "2024/0.bin");
    }

    @Test
    void aProtectedKeyIsNotScheduledForDeletionAndTheNoIsTold() throws Exception {
        english();
        select("gov-sm4");
        choose("protect");
        type("keyForm", "Evidence until 2030");
        draw("key-protect");
        press("keyFormprotectAct");
        assertThat(key("gov-sm4").protection().enabled()).isTrue();
        assertThat(key("gov-sm4").protection().note()).isEqualTo("Evidence until 2030");
        choose("scheduleDeletion");
        type("confirmTyped", "gov-sm4");
        press("confirmAct");
        assertThat(key("gov-sm4").state()).isEqualTo(KeyState.ENABLED);
        assertThat(console.notifications().getLast().detail())
                .contains("gov-sm4")
                .contains("Evidence until 2030");
        choose("unprotect");
        assertThat(key("gov-sm4").protection().enabled()).isFalse();
    }

    @Test
    void keysAreMadeNamedRotatedAndDescribed() throws Exception {
        english();
        press("keysCreate");
        type("createKeyAlias", "backup");
        FxToolkit.run(() -> {
            @SuppressWarnings("unchecked") // made by the dialog
            var origin = (SegmentedChoice<KeyOrigin>) console.node("createKeyOrigin", SegmentedChoice.class);
            origin.setValue(KeyOrigin.EXTERNAL);
        });
        draw("key-create");
        press("createKeyAct");
        assertThat(key("backup").origin()).isEqualTo(KeyOrigin.EXTERNAL);
        assertThat(text("keyDetailsName")).isEqualTo("backup");

        select("ml-team");
        choose("describe");
        type("keyForm", "for the models");
        press("keyFormdescribeAct");
        assertThat(key("ml-team").description()).isEqualTo("for the models");
        choose("setRotation");
        type("keyForm", "6");
        press("keyFormsetRotationAct");
        assertThat(FxToolkit.call(
                        () -> console.node("keyFormMessage", Message.class).isVisible()))
                .isTrue();
        draw("key-rotation-refused");
        type("keyForm", "90");
        press("keyFormsetRotationAct");
        assertThat(key("ml-team").rotationInterval()).contains(Duration.ofDays(90));
        int versions = key("ml-team").versions().size();
        choose("rotate");
        press("confirmAct");
        assertThat(key("ml-team").versions()).hasSize(versions + 1);
        choose("addAlias");
        type("keyForm", "models");
        press("keyFormaddAliasAct");
        assertThat(key("models").id()).isEqualTo(key("ml-team").id());
    }

    @Test
    void anAliasThatMeantAnotherKeyIsOnlyReusedAfterAWarning() throws Exception {
        KeyEntry legal = key("legal-hold");
        store.engine()
                .aliases()
                .delete()
                .run(TestStore.call(), DeleteAlias.Request.of(new KeyAlias("alias/legal-hold")));
        english();
        select("gov-sm4");
        choose("addAlias");
        type("keyForm", "legal-hold");
        press("keyFormaddAliasAct");
        assertThat(FxToolkit.call(
                        () -> console.node("keyFormMessage", Message.class).getTitle()))
                .startsWith("4 objects");
        draw("key-alias-reused");
        assertThat(store.engine().keys().list().run(TestStore.call(), KeyFilter.VISIBLE))
                .allSatisfy(key -> assertThat(key.aliases())
                        .noneMatch(alias -> alias.shortName().equals("legal-hold")));
        press("keyFormaddAliasAct");
        assertThat(key("legal-hold").id())
                .isNotEqualTo(legal.id())
                .isEqualTo(key("gov-sm4").id());
    }

    @Test
    void anAliasOfAnotherKeyIsMovedOnlyAfterAWarning() throws Exception {
        KeyEntry legal = key("legal-hold");
        english();
        select("gov-sm4");
        choose("addAlias");
        type("keyForm", "legal-hold");
        press("keyFormaddAliasAct");
        assertThat(title("keyFormMessage")).isEqualTo("legal-hold names legal-hold now");
        assertThat(key("legal-hold").id()).isEqualTo(legal.id());
        press("keyFormaddAliasAct");
        assertThat(shown("keyForm")).isFalse();
        assertThat(key("legal-hold").id()).isEqualTo(key("gov-sm4").id());
        assertThat(store.engine()
                        .keys()
                        .describe()
                        .run(TestStore.call(), legal.id().toString())
                        .aliases())
                .isEmpty();
    }

    @Test
    void theListStandsBehindTheCountAndTheQuestionStaysOpen() throws Exception {
        english();
        select("legal-hold");
        press("keysDisable");
        follow("impactObjects");
        assertThat(FxToolkit.call(() -> console.node("keyObjectsTable", TableView.class)
                        .getItems()
                        .size()))
                .isEqualTo(4);
        draw("key-impact-objects");
        pick("keyObjectsDialogAct", folder.resolve("list.csv"));
        assertThat(Files.readAllLines(folder.resolve("list.csv"))).hasSize(5);
        press("keyObjectsDialogCancel");
        assertThat(shown("confirmTyped")).isTrue();
        assertThat(disabled("confirmAct")).isTrue();
    }

    @Test
    void whatARescueCouldNotMoveIsListedAndTriedAgain() throws Exception {
        english();
        select("legal-hold");
        damage("contracts-legal", "2024/0.bin");
        press("keysDisable");
        press("impactRescue");
        FxToolkit.run(() -> {
            SegmentedChoice<?> way = console.node("rescueWay", SegmentedChoice.class);
            ((ToggleButton) way.getChildren().get(1)).fire();
            console.node("rescueTarget", SearchableComboBox.class)
                    .getSelectionModel()
                    .select(1);
        });
        press("rescueAct");
        waitFor("the failures", () -> failures() == 1);
        assertThat(title("rescueEnd")).isEqualTo("Not everything could be moved away from legal-hold");
        draw("key-rescue-failures");
        assertThat(impact("legal-hold").objects().objects()).isEqualTo(1);
        press("rescueRetry");
        waitFor("the same again", () -> failures() == 1);
        assertThat(impact("legal-hold").objects().objects()).isEqualTo(1);
        assertThat(disabled("rescueRetry")).isFalse();
    }

    private int failures() {
        return console.has("jobFailures")
                ? console.node("jobFailures", TableView.class).getItems().size()
                : 0;
    }

    private KeyImpact impact(String alias) throws EngineException {
        return store.engine().impact().impact().run(TestStore.call(), "alias/" + alias);
    }

    /// Changes the last byte of an object's file.
    private void damage(String bucket, String object) throws Exception {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder.resolve("store").resolve("blobs"))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            byte[] before = Files.readAllBytes(file);
            byte[] after = before.clone();
            after[after.length - 1] ^= 1;
            Files.write(file, after);
            try {
                assertReadable(bucket, object);
            } catch (EngineException _) {
                return;
            }
            Files.write(file, before);
        }
        throw new AssertionError("no file of " + object);
    }
}

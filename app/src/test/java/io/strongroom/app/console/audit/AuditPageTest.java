package io.strongroom.app.console.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.PageTest;
import io.strongroom.app.console.TestConsole;
import io.strongroom.app.console.TestStore;
import io.strongroom.app.console.Theme;
import io.strongroom.engine.model.AuditLine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.audit.Looks;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.object.GetObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The audit log over a real store.
class AuditPageTest extends PageTest {
    private static final BucketName DOCS = new BucketName("docs");
    private static final UserName LI = new UserName("li");

    @BeforeEach
    void open() throws Exception {
        store = TestStore.runningIn(folder);
        store.bucket("docs", EncryptionRule.ossManaged());
        store.put(DOCS, "a", 10);
        store.engine().users().create().run(TestStore.call(), LI);
        assertThatThrownBy(() -> store.engine()
                        .objects()
                        .get()
                        .run(Call.of(LI.caller(), CallOrigin.ENDPOINT), GetObject.Request.of(DOCS, new ObjectKey("a"))))
                .isInstanceOf(EngineException.class);
        console = FxToolkit.call(() -> new TestConsole(store, Locale.ENGLISH, Theme.Choice.LIGHT, AuditPage::new));
        FxToolkit.run(console::layout);
        waitFor("records", () -> !table().getItems().isEmpty());
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.run(console::close);
        store.close();
    }

    @SuppressWarnings("unchecked")
    private TableView<AuditLine> table() {
        return console.node("auditTable", TableView.class);
    }

    private void enter(String id, String text) throws Exception {
        FxToolkit.run(() -> {
            TextField field = console.node(id, TextField.class);
            field.setText(text);
            field.getOnAction().handle(new javafx.event.ActionEvent());
        });
    }

    @Test
    void aRefusalIsFoundShownAndExplained() throws Exception {
        waitFor("the chain", () -> text("auditChain").startsWith("Chain verified · "));
        enter("audit-who", "li");
        waitFor("the refusal", () -> table().getItems().size() == 1);
        FxToolkit.run(() -> table().getSelectionModel().select(0));
        String json =
                FxToolkit.call(() -> console.node("auditJson", TextArea.class).getText());
        assertThat(json).contains("\"oss:GetObject\"", "\"REFUSED\"", "\"li\"");
        draw("audit");
        press("auditExplain");
        waitFor("the explanation", () -> console.has("explanationVerdict"));
        assertThat(title("explanationVerdict")).isEqualTo("li cannot do this");
        draw("audit-explanation");
        assertThat(FxToolkit.call(
                        () -> console.node("explanationPolicy", TextArea.class).getText()))
                .contains("oss:GetObject", "acs:oss:*:*:docs/a");
    }

    @Test
    void whatIsAboutABucketIsFound() throws Exception {
        enter("audit-resource", "DOCS");
        waitFor(
                "the records of the bucket",
                () -> !table().getItems().isEmpty()
                        && table().getItems().stream()
                                .allMatch(line -> line.entry().resource().contains("docs")
                                        || line.entry().parameters().containsValue("docs")));
        enter("audit-resource", "none");
        waitFor("nothing", () -> table().getItems().isEmpty());
    }

    @Test
    void looksAreHiddenUntilTheyAreWanted() throws Exception {
        store.engine().buckets().list().run(TestStore.call(), ListBuckets.Request.first(10));
        store.put(DOCS, "behind", 1);
        press("auditClear");
        waitFor("no looks", () -> !table().getItems().isEmpty() && looks().isEmpty());
        FxToolkit.run(() -> console.node("auditLooks", CheckBox.class).fire());
        waitFor("the look", () -> looks().contains("ListBuckets"));
        FxToolkit.run(() -> console.node("auditLooks", CheckBox.class).fire());
        waitFor("no looks again", () -> !table().getItems().isEmpty() && looks().isEmpty());
        enter("audit-event", "ListBuckets");
        waitFor("the look that is named", () -> looks().contains("ListBuckets"));
    }

    private List<String> looks() {
        return table().getItems().stream()
                .map(line -> line.entry().event())
                .filter(Looks.EVENTS::contains)
                .toList();
    }

    @Test
    void newRecordsComeInOnTopWhileTheyAreFollowed() throws Exception {
        long newest = FxToolkit.call(() -> table().getItems().getFirst().seq());
        int shown = FxToolkit.call(() -> table().getItems().size());
        store.put(DOCS, "b", 10);
        FxToolkit.run(() -> console.node("auditFollow", CheckBox.class).fire());
        waitFor("the new record", () -> table().getItems().getFirst().seq() > newest);
        assertThat(FxToolkit.call(() -> table().getItems().size())).isGreaterThan(shown);
        assertThat(FxToolkit.call(
                        () -> table().getItems().stream().map(AuditLine::seq).toList()))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        FxToolkit.run(() -> console.node("auditFollow", CheckBox.class).fire());
        long last = FxToolkit.call(() -> table().getItems().getFirst().seq());
        store.put(DOCS, "c", 10);
        TimeUnit.MILLISECONDS.sleep(2500);
        assertThat(FxToolkit.call(() -> table().getItems().getFirst().seq())).isEqualTo(last);
    }

    @Test
    void whoReadsFurtherDownGoesOnReadingThere() throws Exception {
        for (int i = 0; i < 40; i++) {
            store.put(DOCS, "many" + i, 1);
        }
        press("auditClear");
        waitFor("many", () -> table().getItems().size() > 40);
        FxToolkit.run(console::layout);
        FxToolkit.run(() -> table().scrollTo(20));
        FxToolkit.run(console::layout);
        long top = FxToolkit.call(this::top);
        assertThat(top)
                .isLessThan(FxToolkit.call(() -> table().getItems().getFirst().seq()));
        int before = FxToolkit.call(() -> table().getItems().size());
        FxToolkit.run(() -> console.node("auditFollow", CheckBox.class).fire());
        store.put(DOCS, "fresh", 1);
        waitFor("the new record", () -> table().getItems().size() > before);
        FxToolkit.run(console::layout);
        assertThat(FxToolkit.call(this::top)).isEqualTo(top);
    }

    private long top() {
        VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
        return table().getItems().get(flow.getFirstVisibleCell().getIndex()).seq();
    }

    @Test
    void aRecordStandsBetweenItsNeighboursWhateverTheFilterHides() throws Exception {
        waitFor("the chain", () -> text("auditChain").startsWith("Chain verified · "));
        enter("audit-who", "li");
        waitFor("the refusal", () -> table().getItems().size() == 1);
        store.put(DOCS, "after", 1);
        FxToolkit.run(() -> table().getSelectionModel().select(0));
        waitFor(
                "its neighbours",
                () -> console.node("auditNeighbours", VBox.class)
                                .lookupAll(".audit-link")
                                .size()
                        == 3);
        String number = Formats.number(
                FxToolkit.call(() -> table().getItems().getFirst().seq()));
        assertThat(FxToolkit.call(() -> ((Label) console.node("auditNeighbours", VBox.class)
                                .lookup(".audit-link-row.current .audit-link"))
                        .getText()))
                .isEqualTo(number);
        assertThat(text("auditNeighboursSaid")).isIn("Each hash covers the one before", "Not checked yet");
    }

    @Test
    void whatIsShownIsExportedAsATable() throws Exception {
        enter("audit-event", "PutObject");
        waitFor("one record", () -> table().getItems().size() == 1);
        Path file = folder.resolve("audit.csv");
        pick("auditExport", file);
        waitFor("the file", () -> !console.notifications().isEmpty());
        assertThat(Files.readAllLines(file)).hasSize(2);
        press("auditClear");
        waitFor("all records", () -> table().getItems().size() > 3);
        enter("auditSearch", "nothing like this");
        waitFor("none", () -> table().getItems().isEmpty());
    }
}

package io.strongroom.app.console.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.object.ObjectsWindow.Look;
import io.strongroom.app.console.transfer.StoreFixture;
import io.strongroom.app.console.transfer.TransferJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Draws the objects page over a real store into `target/gallery`, and works on it as a person
/// would.
class ObjectsGalleryTest {
    private static final String Q3 = LegalBucket.Q3;

    @TempDir
    Path folder;

    private StoreFixture store;

    @SuppressWarnings("NullAway.Init") // made before each test
    @BeforeEach
    void fillTheStore() throws Exception {
        store = LegalBucket.in(folder.resolve("store")).store();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private ObjectsWindow open(Look look) throws Exception {
        return ObjectsWindow.open(store, new ObjectLayout(), look);
    }

    @Test
    void thePageIsDrawn() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            window.select(Q3, "ledger.xlsx");
            window.await("the count", () -> window.shows("objectFooterRight"));
            window.picture("objects-en-light");
            assertThat(window.text("objectFooterLeft")).startsWith("1 of 14 selected");
        }
    }

    @Test
    void thePageIsDrawnInChineseAndDark() throws Exception {
        try (ObjectsWindow window =
                open(new Look(Theme.Choice.DARK, "zh", 1280, 800)).go(Q3)) {
            window.select(Q3, "ledger.xlsx");
            window.picture("objects-zh-dark");
        }
    }

    @Test
    void thePageIsDrawnInASmallWindow() throws Exception {
        try (ObjectsWindow window =
                open(new Look(Theme.Choice.LIGHT, "en", 1024, 700)).go(Q3)) {
            window.select(Q3, "ledger.xlsx");
            window.picture("objects-1024");
        }
    }

    @Test
    void theChooserAndTheStatesAreDrawn() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL)) {
            ListView<?> buckets = window.find(ListView.class, "objectBucketList");
            window.await("buckets", () -> !buckets.getItems().isEmpty());
            window.picture("objects-chooser");
            window.go(Q3);
            FxToolkit.run(() -> window.viewModel().filter("nothing is called like this"));
            window.await("no match", () -> window.shows("objectShowAll"));
            window.picture("objects-no-match");
            window.go("new/");
            window.await("empty", () -> window.shows("objectEmptyUpload"));
            window.picture("objects-empty");
        }
    }

    @Test
    void anUploadSaysHowItWillBeEncryptedAndArrives() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            Path files = Files.createDirectories(folder.resolve("in/sub"));
            Files.write(files.resolve("forecast-2025.xlsx"), StoreFixture.content(620_000));
            Files.write(files.resolve("bank-statement.pdf"), StoreFixture.content(20_000));
            window.files().choose(files);
            FxToolkit.run(() -> window.acts().uploadFolder());
            window.await("the reason", () -> window.text("uploadReason").contains("default"));
            window.picture("objects-upload");
            CheckBox other = window.find(CheckBox.class, "uploadOther");
            FxToolkit.run(() -> other.setSelected(true));
            window.await("the other reason", () -> window.text("uploadReason").contains("chose"));
            window.picture("objects-upload-other");
            window.fire("uploadStart");
            window.await("the upload", () -> window.transfers().counts().done() == 2);
            window.await(
                    "the new folder",
                    () -> window.table().getItems().stream().anyMatch(new ObjectRow.Folder(Q3 + "sub/")::equals));
            window.picture("objects-dock");
            assertThat(store.names()).contains(Q3 + "sub/forecast-2025.xlsx", Q3 + "sub/bank-statement.pdf");
            assertThat(store.read(Q3 + "sub/forecast-2025.xlsx")).isEqualTo(StoreFixture.content(620_000));
        }
    }

    @Test
    void selectedObjectsAreChangedAndDeleted() throws Exception {
        try (ObjectsWindow window = open(Look.USUAL).go(Q3)) {
            window.select(Q3, "nda-template.docx");
            FxToolkit.run(() -> window.acts().change());
            window.find(Button.class, "changeStart");
            window.picture("objects-change");
            window.fire("changeStart");
            window.await("the change", () -> window.transfers().counts().done() == 1);

            window.select(Q3, "scan-draft.png");
            FxToolkit.run(() -> window.acts().delete());
            window.await("the question", () -> window.shows("confirmAct"));
            window.picture("objects-delete");
            window.fire("confirmAct");
            window.await("the deletion", () -> window.transfers().counts().done() == 2);

            assertThat(store.names()).doesNotContain(Q3 + "scan-draft.png");
            assertThat(window.transfers().all())
                    .extracting(transfer -> transfer.job().kind())
                    .isEqualTo(List.of(TransferJob.Kind.CHANGE, TransferJob.Kind.DELETE));
        }
    }
}

package io.strongroom.app.console.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Destination;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.object.ObjectsWindow.Look;
import io.strongroom.app.console.transfer.StoreFixture;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.object.DeleteObject;
import io.strongroom.engine.usecase.object.ListObjectVersions.Ages;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The versions of objects on the objects page.
class ObjectVersionsTest {
    @TempDir
    Path folder;

    private StoreFixture store;

    @SuppressWarnings("NullAway.Init") // made before each test
    @BeforeEach
    void makeAStore() throws Exception {
        store = StoreFixture.create(folder.resolve("store"), Optional.empty());
        store.engine()
                .buckets()
                .putVersioning()
                .run(StoreFixture.call(), new PutBucketVersioning.Request(StoreFixture.BUCKET, Versioning.ENABLED));
        store.put("docs/a.txt", 1000, Optional.empty());
        store.put("docs/a.txt", 2000, Optional.empty());
        store.put("docs/b.txt", 3000, Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @SuppressWarnings("unchecked")
    private static TableView<ObjectVersion> table(ObjectsWindow window) throws Exception {
        return window.find(TableView.class, "objectVersions");
    }

    private static void choose(ObjectsWindow window, int row) throws Exception {
        TableView<ObjectVersion> table = table(window);
        FxToolkit.run(() -> table.getSelectionModel().select(row));
    }

    private static void rows(ObjectsWindow window, int count) throws Exception {
        TableView<ObjectVersion> table = table(window);
        window.await("the versions", () -> table.getItems().size() == count);
    }

    private static List<ObjectVersion> items(ObjectsWindow window) throws Exception {
        TableView<ObjectVersion> table = table(window);
        return FxToolkit.call(() -> List.copyOf(table.getItems()));
    }

    private static boolean disabled(ObjectsWindow window, String id) throws Exception {
        Button button = window.find(Button.class, id);
        return FxToolkit.call(button::isDisabled);
    }

    @Test
    void anOlderVersionIsSavedBroughtBackAndDeletedForGood() throws Exception {
        try (ObjectsWindow window =
                ObjectsWindow.open(store, new ObjectLayout(), Look.USUAL).go("docs/")) {
            window.select("docs/", "a.txt");
            FxToolkit.run(() -> window.acts().versions());
            rows(window, 2);
            window.picture("objects-versions");
            assertThat(disabled(window, "objectVersions-back")).isTrue();
            choose(window, 0);
            assertThat(disabled(window, "objectVersions-back"))
                    .as("current already")
                    .isTrue();
            choose(window, 1);
            Path saved = folder.resolve("saved.txt");
            window.files().choose(saved);
            window.fire("objectVersions-save");
            window.await("the file", () -> Files.exists(saved));
            assertThat(Files.size(saved)).isEqualTo(1000);
            window.fire("objectVersions-back");
            rows(window, 3);
            assertThat(items(window).getFirst().entry().size()).isEqualTo(1000);
            choose(window, 1);
            window.fire("objectVersions-delete");
            window.fire("confirmAct");
            rows(window, 2);
        }
    }

    private void delete(String name) throws Exception {
        store.engine()
                .objects()
                .delete()
                .run(StoreFixture.call(), new DeleteObject.Request(StoreFixture.BUCKET, new ObjectKey(name)));
    }

    /// Name and size of each version in the table of the page; folders and delete markers have no size.
    private static List<String> shown(ObjectsWindow window) throws Exception {
        TableView<ObjectRow> table = window.table();
        return FxToolkit.call(() -> table.getItems().stream()
                .map(row -> switch (row) {
                    case ObjectRow.Version(ObjectVersion one, String name)
                    when !one.isDeleteMarker() -> name + " " + one.entry().size();
                    case ObjectRow.Version(ObjectVersion _, String name) -> name + " deleted";
                    default -> row.address();
                })
                .toList());
    }

    private static void showing(ObjectsWindow window, String... rows) throws Exception {
        window.await("versions", () -> shown(window).equals(List.of(rows)));
    }

    private static void pick(ObjectsWindow window, String item) throws Exception {
        MenuButton button = window.find(MenuButton.class, "objectAges");
        FxToolkit.run(() -> button.getItems().stream()
                .filter(one -> item.equals(one.getId()))
                .forEach(MenuItem::fire));
    }

    private static void selectPlaces(ObjectsWindow window, int first, int... others) throws Exception {
        TableView<ObjectRow> table = window.table();
        FxToolkit.run(() -> {
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectIndices(first, others);
        });
    }

    @Test
    void theTableShowsVersionsAndBringsBackWhatWasDeleted() throws Exception {
        delete("docs/b.txt");
        try (ObjectsWindow window =
                ObjectsWindow.open(store, new ObjectLayout(), Look.USUAL).go("")) {
            pick(window, "objectAgesALL");
            showing(window, "docs/");
            window.selectRows("docs/");
            FxToolkit.run(() -> window.acts().open());
            showing(window, "a.txt 2000", "a.txt 1000", "b.txt deleted", "b.txt 3000");
            selectPlaces(window, 1);
            Label line = window.find(Label.class, "objectDetailsLine");
            window.await("its details", () -> line.getText().contains("1,000 B"));
            window.picture("objects-all-versions");
            selectPlaces(window, 2);
            FxToolkit.run(() -> window.acts().bringBack());
            showing(window, "a.txt 2000", "a.txt 1000", "b.txt 3000");
            pick(window, "objectAgesCURRENT");
            showing(window, "docs/a.txt", "docs/b.txt");
        }
    }

    @Test
    void severalVersionsAreSavedAndDeletedForGoodAtOnce() throws Exception {
        store.put("docs/a.txt", 4000, Optional.empty());
        try (ObjectsWindow window =
                ObjectsWindow.open(store, new ObjectLayout(), Look.USUAL).go("docs/")) {
            pick(window, "objectAgesALL");
            showing(window, "a.txt 4000", "a.txt 2000", "a.txt 1000", "b.txt 3000");
            selectPlaces(window, 1, 2, 3);
            Path saved = Files.createDirectory(folder.resolve("saved"));
            window.files().choose(saved);
            FxToolkit.run(() -> window.acts().download());
            window.await("the files", () -> sizes(saved).equals(List.of(1000L, 2000L, 3000L)));
            selectPlaces(window, 1, 2);
            FxToolkit.run(() -> window.acts().delete());
            window.picture("objects-delete-versions");
            window.fire("confirmAct");
            showing(window, "a.txt 4000", "b.txt 3000");
        }
    }

    private static List<Long> sizes(Path folder) throws IOException {
        List<Long> sizes = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path file : files) {
                sizes.add(Files.size(file));
            }
        }
        return sizes.stream().sorted().toList();
    }

    @Test
    void olderVersionsThatAreNotEncryptedAreListedAlone() throws Exception {
        store.put("docs/a.txt", 5000, Optional.of(EncryptionRule.ossManaged()));
        store.put("top.txt", 10, Optional.of(EncryptionRule.ossManaged()));
        store.put("top.txt", 20, Optional.of(EncryptionRule.ossManaged()));
        delete("docs/b.txt");
        try (ObjectsWindow window = ObjectsWindow.open(store, new ObjectLayout(), Look.USUAL)) {
            window.go(new Destination.Objects(
                    StoreFixture.BUCKET, "", Set.of(EncryptionMode.NONE), Optional.of(Ages.OLDER)));
            showing(window, "docs/a.txt 2000", "docs/a.txt 1000", "docs/b.txt 3000");
            window.picture("objects-older-versions");
            FxToolkit.run(() -> window.viewModel().clearFilters());
            showing(window, "docs/a.txt 2000", "docs/a.txt 1000", "docs/b.txt 3000", "top.txt 10");
        }
    }
}

package io.strongroom.app.console.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.object.ObjectsWindow.Look;
import io.strongroom.app.console.transfer.StoreFixture;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import io.strongroom.engine.usecase.object.DeleteObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
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

    @Test
    void whatWasDeletedIsFoundBelowItsPlaceAndBroughtBack() throws Exception {
        store.engine()
                .objects()
                .delete()
                .run(StoreFixture.call(), new DeleteObject.Request(StoreFixture.BUCKET, new ObjectKey("docs/b.txt")));
        try (ObjectsWindow window =
                ObjectsWindow.open(store, new ObjectLayout(), Look.USUAL).go("docs/")) {
            FxToolkit.run(() -> window.acts().versions());
            rows(window, 4);
            choose(window, 2);
            assertThat(disabled(window, "objectVersions-save"))
                    .as("a marker has no content")
                    .isTrue();
            window.fire("objectVersions-back");
            rows(window, 3);
            assertThat(items(window)).noneMatch(ObjectVersion::isDeleteMarker);
        }
    }
}

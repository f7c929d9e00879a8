package io.strongroom.app.console.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.object.ObjectsWindow.Look;
import io.strongroom.app.console.transfer.StoreFixture;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.usecase.bucket.PutBucketMirror;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that come in and go out on the objects page.
class ObjectFilesTest {
    @TempDir
    Path folder;

    private StoreFixture store;

    @SuppressWarnings("NullAway.Init") // made before each test
    @BeforeEach
    void makeAStore() throws Exception {
        store = StoreFixture.create(folder.resolve("store"), Optional.empty());
        for (String name : List.of("docs/a.txt", "docs/b.txt", "docs/sub/c.txt", "other.txt")) {
            store.put(name, 1000, Optional.empty());
        }
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private ObjectsWindow open() throws Exception {
        return ObjectsWindow.open(store, new ObjectLayout(), Look.USUAL).go("");
    }

    private static void settled(ObjectsWindow window, int done) throws Exception {
        window.await("the transfers to end", () -> window.transfers().counts().done() == done);
        assertThat(FxToolkit.call(() -> window.transfers().counts().failed())).isZero();
    }

    @Test
    void filesThatAreDroppedOpenTheSheetAndArrive() throws Exception {
        Path tree = Files.createDirectories(folder.resolve("dropped/inner"));
        Files.write(tree.resolve("x.bin"), StoreFixture.content(70_000));
        try (ObjectsWindow window = open()) {
            VBox area = window.find(VBox.class, "objectArea");
            DroppedFiles files = new DroppedFiles(List.of(folder.resolve("dropped")));

            assertThat(FxToolkit.call(() -> files.over(area))).isTrue();
            assertThat(FxToolkit.call(() -> window.shows("objectDropHint"))).isTrue();
            assertThat(FxToolkit.call(() -> files.dropOn(area))).isTrue();

            assertThat(window.text("uploadAmount")).isNotBlank();
            window.await("the reason", () -> window.text("uploadReason").contains("no default"));
            window.fire("uploadStart");
            settled(window, 1);
            assertThat(store.read("dropped/inner/x.bin")).isEqualTo(StoreFixture.content(70_000));
        }
    }

    @Test
    void whatIsNoFileOrHasNoPlaceIsNotTaken() throws Exception {
        try (ObjectsWindow window = open()) {
            VBox area = window.find(VBox.class, "objectArea");
            assertThat(FxToolkit.call(() -> new DroppedFiles(List.of()).over(area)))
                    .isFalse();
            FxToolkit.run(() -> window.viewModel().leave());
            DroppedFiles files = new DroppedFiles(List.of(folder));
            assertThat(FxToolkit.call(() -> files.over(area))).isFalse();
            assertThat(FxToolkit.call(() -> files.dropOn(area))).isFalse();
        }
    }

    private void download(ObjectsWindow window, Path target) throws Exception {
        window.files().choose(target);
        window.selectRows("docs/", "other.txt");
        FxToolkit.run(() -> window.acts().download());
    }

    private Path downloads() throws Exception {
        Path target = folder.resolve("downloads");
        Files.createDirectories(target.resolve("docs"));
        Files.writeString(target.resolve("docs/a.txt"), "mine");
        return target;
    }

    private static List<String> filesBelow(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileThatExistsIsReplacedWhenThePersonSaysSo() throws Exception {
        Path target = downloads();
        try (ObjectsWindow window = open()) {
            download(window, target);
            window.picture("objects-download-conflict");
            window.fire("downloadReplace");
            settled(window, 4);
            assertThat(filesBelow(target)).containsExactly("docs/a.txt", "docs/b.txt", "docs/sub/c.txt", "other.txt");
            assertThat(target.resolve("docs/a.txt")).hasBinaryContent(StoreFixture.content(1000));
        }
    }

    @Test
    void bothFilesAreKeptWhenThePersonSaysSo() throws Exception {
        Path target = downloads();
        try (ObjectsWindow window = open()) {
            download(window, target);
            window.fire("downloadKeepBoth");
            settled(window, 4);
            assertThat(target.resolve("docs/a.txt")).hasContent("mine");
            assertThat(target.resolve("docs/a (2).txt")).hasBinaryContent(StoreFixture.content(1000));
        }
    }

    @Test
    void aFileThatExistsIsSkippedWhenThePersonSaysSo() throws Exception {
        Path target = downloads();
        try (ObjectsWindow window = open()) {
            download(window, target);
            window.fire("downloadSkip");
            settled(window, 3);
            assertThat(target.resolve("docs/a.txt")).hasContent("mine");
            assertThat(filesBelow(target)).hasSize(4);
        }
    }

    @Test
    void nothingIsDownloadedAfterCancel() throws Exception {
        Path target = downloads();
        try (ObjectsWindow window = open()) {
            download(window, target);
            window.fire("downloadCancel");
            assertThat(FxToolkit.call(() -> window.transfers().all())).isEmpty();
            assertThat(filesBelow(target)).containsExactly("docs/a.txt");
        }
    }

    @Test
    void aFolderIsDeletedAfterItsObjectsWereCountedAndItsNameWasTyped() throws Exception {
        try (ObjectsWindow window = open()) {
            window.selectRows("docs/");
            FxToolkit.run(() -> window.acts().delete());
            window.await("the count", () -> window.text("deleteAmount").startsWith("3 objects · 3 KB"));
            Button act = window.find(Button.class, "confirmAct");
            assertThat(FxToolkit.call(act::isDisabled)).isTrue();
            window.type("confirmTyped", "docs");
            assertThat(FxToolkit.call(act::isDisabled)).isTrue();
            window.type("confirmTyped", "docs/");
            window.fire("confirmAct");
            settled(window, 1);
            assertThat(store.names()).containsExactly("other.txt");
            window.await("the row to go", () -> window.table().getItems().size() == 1);
        }
    }

    @Test
    void anObjectThatOnlyTheOriginHasIsFetchedByItsName() throws Exception {
        Path origin = Files.createDirectories(folder.resolve("origin/img"));
        Files.write(origin.resolve("logo.png"), StoreFixture.content(5000));
        store.engine()
                .buckets()
                .putMirror()
                .run(
                        StoreFixture.call(),
                        new PutBucketMirror.Request(
                                StoreFixture.BUCKET,
                                folder.resolve("origin").toString(),
                                MirrorOrigin.InternalAddresses.REFUSED));
        try (ObjectsWindow window = open().go("img/")) {
            window.fire("objectEmptyFetch");
            window.type("fetchName", "x".repeat(2000));
            window.fire("fetchAct");
            assertThat(window.text("fetchProblem")).isNotBlank();
            window.type("fetchName", "logo.png");
            window.picture("objects-fetch");
            window.fire("fetchAct");
            settled(window, 1);
            window.select("img/", "logo.png");
            assertThat(FxToolkit.call(() -> window.viewModel().listingProperty().get()))
                    .hasValueSatisfying(listing -> assertThat(listing.rows())
                            .singleElement()
                            .satisfies(row -> assertThat(listing.bucket().state(((ObjectRow.Entry) row).object()))
                                    .isEqualTo(ObjectState.MIRRORED)));
            assertThat(store.read("img/logo.png")).isEqualTo(StoreFixture.content(5000));
        }
    }
}

package io.strongroom.app.console.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Desk;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.EndpointSettings;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.FxThread;
import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.FxmlViews;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.Problems;
import io.strongroom.app.console.Screenshot;
import io.strongroom.app.console.StoreChanges;
import io.strongroom.app.console.StoreEndpoint;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.VirtualThreadTasks;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.shell.Shell;
import io.strongroom.app.console.transfer.StoreFixture;
import io.strongroom.app.console.transfer.Transfers;
import io.strongroom.app.http.EndpointSwitch;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.usecase.Call;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// A window with the objects page over a real store, for tests that work on it as a person would.
final class ObjectsWindow implements AutoCloseable {
    private static final Path GALLERY = Path.of("target", "gallery");

    private final List<String> copied = new ArrayList<>();
    private final AnsweringChoosers files = new AnsweringChoosers();
    private final StoreChanges changes = new StoreChanges();
    private final Stage stage;
    private final ObjectsPage page;
    private final Transfers transfers;

    /// How the window looks.
    record Look(Theme.Choice theme, String language, double width, double height) {
        static final Look USUAL = new Look(Theme.Choice.LIGHT, "en", 1280, 800);
    }

    private ObjectsWindow(StoreFixture store, ObjectLayout layout, Look look) {
        Messages messages = new Messages(Locale.forLanguageTag(look.language()));
        Problems problems = new Problems();
        VirtualThreadTasks tasks = new VirtualThreadTasks(problems);
        TestDesk desk = new TestDesk();
        transfers = new Transfers(
                () -> Call.root(CallOrigin.CONSOLE), tasks, problems, System::nanoTime, Transfers.WORKERS);
        ConsoleContext context = new ConsoleContext(
                store.engine(),
                messages,
                new Formats(messages, Clock.systemUTC(), ZoneOffset.UTC),
                new FxmlViews(messages),
                tasks,
                desk,
                changes,
                files,
                new ListClipboards(copied),
                new StoreEndpoint(new EndpointSwitch(store.engine()), () -> EndpointSettings.USUAL, _ -> {}));
        page = new ObjectsPage(context, transfers, layout);
        Shell shell = new Shell(messages, List.of(page));
        desk.shell = Optional.of(shell);
        Scene scene = new Scene(shell.root(), look.width(), look.height());
        new Theme(look.theme(), messages).style(scene);
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    static ObjectsWindow open(StoreFixture store, ObjectLayout layout, Look look) throws Exception {
        return FxToolkit.call(() -> new ObjectsWindow(store, layout, look));
    }

    private static final class TestDesk implements Desk {
        private Optional<Shell> shell = Optional.empty();

        @Override
        public void open(Region dialog, Runnable onEscape) {
            shell.orElseThrow().modals().open(dialog, onEscape);
        }

        @Override
        public void close(Region dialog) {
            shell.orElseThrow().modals().close(dialog);
        }

        @Override
        public void post(Notification notification) {
            shell.orElseThrow().notifications().post(notification);
        }

        @Override
        public void go(Destination destination) {}
    }

    Transfers transfers() {
        return transfers;
    }

    AnsweringChoosers files() {
        return files;
    }

    List<String> copied() {
        return copied;
    }

    ObjectsViewModel viewModel() {
        return page.viewModel();
    }

    ObjectActions acts() {
        return page.acts();
    }

    Stage stage() {
        return stage;
    }

    /// Something changed in the store: everything is read anew.
    void changed() throws Exception {
        FxToolkit.run(changes::changed);
    }

    ObjectsWindow go(String prefix) throws Exception {
        FxToolkit.run(() -> page.go(new Destination.Objects(StoreFixture.BUCKET, prefix, Set.of())));
        await(
                "rows of " + prefix,
                () -> viewModel()
                        .listingProperty()
                        .get()
                        .filter(now -> now.query().location().prefix().equals(prefix))
                        .isPresent());
        return this;
    }

    void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!FxToolkit.call(condition)) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    void go(Destination.Objects place) throws Exception {
        FxToolkit.run(() -> page.go(place));
    }

    <T extends Node> T find(Class<T> type, String id) throws Exception {
        await("#" + id, () -> lookup(id).isPresent());
        return FxToolkit.call(() -> type.cast(lookup(id).orElseThrow()));
    }

    private Optional<Node> lookup(String id) {
        return Optional.ofNullable(stage.getScene().getRoot().lookup("#" + id)).filter(ObjectsWindow::isShown);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Asked on the application thread.
    boolean shows(String id) {
        return lookup(id).isPresent();
    }

    String text(String id) throws Exception {
        Node node = find(Node.class, id);
        return FxToolkit.call(() -> node instanceof Labeled label ? label.getText() : "");
    }

    /// Waits until the button can be pressed, and presses it.
    void fire(String id) throws Exception {
        ButtonBase button = find(ButtonBase.class, id);
        await("#" + id + " to be enabled", () -> !button.isDisabled());
        FxToolkit.run(button::fire);
    }

    void type(String id, String text) throws Exception {
        TextInputControl field = find(TextInputControl.class, id);
        FxToolkit.run(() -> field.setText(text));
    }

    @SuppressWarnings("unchecked") // the table of the page
    TableView<ObjectRow> table() throws Exception {
        return find(TableView.class, "objectTable");
    }

    /// Selects the rows with these addresses.
    void selectRows(String... addresses) throws Exception {
        TableView<ObjectRow> table = table();
        for (String address : addresses) {
            await(
                    address,
                    () -> table.getItems().stream()
                            .anyMatch(row -> row.address().equals(address)));
        }
        FxToolkit.run(() -> {
            int[] places = IntStream.range(0, table.getItems().size())
                    .filter(i ->
                            List.of(addresses).contains(table.getItems().get(i).address()))
                    .toArray();
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectIndices(places[0], places);
        });
    }

    /// Selects one object and waits for its details.
    void select(String prefix, String name) throws Exception {
        selectRows(prefix + name);
        await(
                "details of " + name,
                () -> lookup("objectDetailsName")
                        .filter(label -> ((Label) label).getText().equals(name))
                        .isPresent());
    }

    void picture(String name) throws Exception {
        for (int pulse = 0; pulse < 3; pulse++) {
            FxToolkit.run(() -> {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
        }
        FxToolkit.run(() -> Screenshot.write(GALLERY.resolve(name + ".png"), Screenshot.of(stage)));
    }

    @Override
    public void close() {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        FxThread.run(() -> {
            stage.close();
            closed.complete(true);
        });
        closed.join();
    }
}

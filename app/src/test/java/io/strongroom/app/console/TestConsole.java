package io.strongroom.app.console;

import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.shell.Page;
import io.strongroom.app.console.shell.Shell;
import io.strongroom.app.http.EndpointSwitch;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// A window with one page over a [TestStore]; work is done inline, so what a test sees is the end
/// of it.
///
/// All methods are called on the application thread.
public final class TestConsole implements Desk {
    private final List<Destination> visited = new ArrayList<>();
    private final List<Notification> notifications = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final ConsoleContext context;
    private final Shell shell;
    private final Stage stage = new Stage();
    private EndpointSettings settings = EndpointSettings.USUAL;
    private Optional<Path> chosenFolder = Optional.empty();
    private Optional<Path> chosenFile = Optional.empty();

    public TestConsole(
            TestStore store, Locale locale, Theme.Choice choice, Function<ConsoleContext, ? extends Page> page) {
        Messages messages = new Messages(locale);
        Theme theme = new Theme(choice, messages);
        context = new ConsoleContext(
                store.engine(),
                messages,
                new Formats(messages, store.clock(), ZoneOffset.UTC),
                new FxmlViews(messages),
                new DirectTasks(new Problems()),
                this,
                new StoreChanges(),
                new AnsweringFileChoosers(() -> chosenFolder, () -> chosenFile),
                new RememberingClipboards(copied),
                endpoint(store));
        shell = new Shell(messages, List.of(page.apply(context)));
        Scene scene = new Scene(shell.root(), 1280, 800);
        theme.style(scene);
        stage.setScene(scene);
        stage.show();
    }

    // Off, on a port that nobody else has.
    private StoreEndpoint endpoint(TestStore store) {
        return new StoreEndpoint(new EndpointSwitch(store.engine()), () -> settings, next -> settings = next);
    }

    /// How the store is served.
    public EndpointSettings settings() {
        return settings;
    }

    public ConsoleContext context() {
        return context;
    }

    public Shell shell() {
        return shell;
    }

    public List<Destination> visited() {
        return visited;
    }

    public List<Notification> notifications() {
        return notifications;
    }

    public List<String> copied() {
        return copied;
    }

    public void folderToChoose(Path folder) {
        chosenFolder = Optional.of(folder);
    }

    /// The file that is chosen, to read or to write.
    public void fileToChoose(Path file) {
        chosenFile = Optional.of(file);
    }

    public void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /// How wide the page's window is now.
    public double width() {
        return stage.getScene().getWidth();
    }

    /// The node with an id; refuses when there is none.
    public <T extends Node> T node(String id, Class<T> type) {
        Node found = stage.getScene().lookup("#" + id);
        if (found == null) {
            throw new AssertionError("No node #" + id);
        }
        return type.cast(found);
    }

    public boolean has(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    public void layout() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    public WritableImage picture() {
        layout();
        return Screenshot.of(stage);
    }

    public void close() {
        context.endpoint().serving().close();
        stage.close();
    }

    @Override
    public void open(Region dialog, Runnable onEscape) {
        shell.modals().open(dialog, onEscape);
    }

    @Override
    public void close(Region dialog) {
        shell.modals().close(dialog);
    }

    @Override
    public void post(Notification notification) {
        notifications.add(notification);
        shell.notifications().post(notification);
    }

    @Override
    public void go(Destination destination) {
        visited.add(destination);
    }

    private record AnsweringFileChoosers(
            java.util.function.Supplier<Optional<Path>> folder, java.util.function.Supplier<Optional<Path>> file)
            implements FileChoosers {
        @Override
        public Optional<Path> openFile(String title, Filter... filters) {
            return file.get();
        }

        @Override
        public List<Path> openFiles(String title, Filter... filters) {
            return List.of();
        }

        @Override
        public Optional<Path> saveFile(String title, String suggestedName, Filter... filters) {
            return file.get();
        }

        @Override
        public Optional<Path> openFolder(String title) {
            return folder.get();
        }
    }

    private record RememberingClipboards(List<String> copied) implements Clipboards {
        @Override
        public void copy(String text) {
            copied.add(text);
        }

        @Override
        public void copyForAWhile(String text) {
            copied.add(text);
        }

        @Override
        public void forget() {}
    }
}

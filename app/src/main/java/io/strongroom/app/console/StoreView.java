package io.strongroom.app.console;

import io.strongroom.app.console.access.SignInDialog;
import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.help.HelpDialog;
import io.strongroom.app.console.help.HelpTopic;
import io.strongroom.app.console.overview.OverviewPage;
import io.strongroom.app.console.palette.Palette;
import io.strongroom.app.console.settings.SettingsPage;
import io.strongroom.app.console.shell.Page;
import io.strongroom.app.console.shell.Shell;
import io.strongroom.engine.model.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// An open store on the screen: the shell with its pages, and everything around them.
///
/// Used on the application thread.
final class StoreView {
    private final Surroundings surroundings;
    private final OpenedStore store;
    private final KnownStore known;
    private final StoreChanges changes = new StoreChanges();
    private final ShellDesk desk = new ShellDesk();
    private final Shell shell;
    private final Leave leave;
    private final ConsoleContext context;
    private final Palette palette;

    /// The ways out of an open store. All of them seal it first, but for going on as a user.
    interface Leave {
        void seal();

        /// Shows the store as a user sees it.
        void signIn(Caller user);

        void open(KnownStore other);

        void openOther();

        void setUp();
    }

    StoreView(
            Surroundings surroundings,
            OpenedStore store,
            KnownStore known,
            Wiring wiring,
            Leave leave,
            IdleSealViewModel idle) {
        this.surroundings = surroundings;
        this.store = store;
        this.known = known;
        this.leave = leave;
        context = new ConsoleContext(
                store.engine(),
                surroundings.messages(),
                surroundings.formats(),
                surroundings.views(),
                surroundings.tasks(),
                desk,
                changes,
                surroundings.files(),
                surroundings.clipboards(),
                new StoreEndpoint(
                        store.endpoint(),
                        () -> surroundings.preferences().value().endpoint(known.folder()),
                        next -> surroundings.remember(old -> old.withEndpoint(known.folder(), next))));
        List<Page> pages = new ArrayList<>();
        pages.add(new OverviewPage(context));
        wiring.pages().forEach(factory -> pages.add(factory.apply(context)));
        pages.add(new SettingsPage(context, surroundings));
        desk.expect(pages);
        shell = new Shell(surroundings.messages(), pages);
        shell.root().setId("store");
        desk.attach(shell);
        palette = new Palette(context, shell);
        wireSidebar();
        wireTopBar();
        wireStatusBar(idle);
        new IdleNotice(surroundings.messages(), idle, shell.notifications());
    }

    Parent root() {
        return shell.root();
    }

    Shell shell() {
        return shell;
    }

    /// Everything that can be done by keyboard on every page.
    Map<KeyCombination, Runnable> shortcuts() {
        return new StoreShortcuts(shell, desk, changes, leave::seal, palette::open).all();
    }

    /// Whether sealing would cut something short or hold something up.
    boolean busy() {
        return desk.atWork() || work().stream().anyMatch(BeforeSeal::busy);
    }

    /// The work that must end before the store is sealed: of pages, of commands that were let in, and of clients.
    List<BeforeSeal> work() {
        List<BeforeSeal> work = new ArrayList<>(desk.work());
        store.door().ifPresent(door -> work.add(new LetIn(door::busy)));
        work.add(new LetIn(() -> store.endpoint().traffic().running() > 0));
        return work;
    }

    /// Whether clients have used the store since `then`.
    boolean servedSince(Instant then) {
        return store.endpoint().usedSince(then);
    }

    // Closing the store ends commands and requests.
    private record LetIn(BooleanSupplier running) implements BeforeSeal {
        @Override
        public boolean busy() {
            return running.getAsBoolean();
        }

        @Override
        public void stop() {}
    }

    private void wireSidebar() {
        Messages messages = surroundings.messages();
        ObservableValue<Long> buckets = shell.find("buckets")
                .<ObservableValue<Long>>map(page -> page.badge().map(NavItem.Badge::count))
                .orElse(new SimpleObjectProperty<>(0L));
        shell.sidebar()
                .setStore(
                        messages.derived(() -> known.name(messages)),
                        messages.binding("common.store.openWith", buckets),
                        this::showStores);
        shell.sidebar().setOnSeal(leave::seal);
    }

    private void showStores() {
        ContextMenu menu = new ContextMenu();
        surroundings.preferences().value().stores().stream()
                .filter(store -> !store.folder().equals(known.folder()))
                .forEach(store -> menu.getItems()
                        .add(item(
                                store.name(surroundings.messages()) + " · " + store.folder(),
                                () -> leave.open(store))));
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems()
                .addAll(
                        item(surroundings.messages().text("start.folder.open"), leave::openOther),
                        item(surroundings.messages().text("start.unlock.setUp"), leave::setUp));
        menu.show(shell.sidebar().lookup("#navStore"), Side.BOTTOM, 0, 4);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void wireTopBar() {
        Messages messages = surroundings.messages();
        shell.topBar().setOnSearch(palette::open);
        LookMenus look = new LookMenus(surroundings);
        Menu language = new Menu();
        language.textProperty().bind(messages.binding("common.look.language"));
        language.getItems().setAll(look.languageItems());
        Menu theme = new Menu();
        theme.textProperty().bind(messages.binding("common.look.theme"));
        theme.getItems().setAll(look.themeItems());
        MenuItem seal = new MenuItem();
        seal.textProperty().bind(messages.binding("common.nav.seal"));
        seal.setAccelerator(StoreShortcuts.shortcut(KeyCode.L));
        seal.setOnAction(_ -> leave.seal());
        MenuItem explain = new MenuItem();
        explain.textProperty().bind(messages.binding("common.explainPage"));
        explain.setAccelerator(new KeyCodeCombination(KeyCode.F1));
        explain.setOnAction(_ -> shell.explain());
        MenuItem help = new MenuItem();
        help.setId("helpOpen");
        help.textProperty().bind(messages.binding("manual.open"));
        help.setOnAction(_ -> HelpDialog.open(context, HelpTopic.METHODS));
        shell.setOnMoreHelp(page -> HelpDialog.open(context, HelpTopic.ofPage(page.id())));
        MenuItem about = new MenuItem();
        about.textProperty().bind(messages.binding("common.about"));
        about.setOnAction(_ -> new AboutDialog(messages).open(shell.modals()));
        MenuItem signIn = new MenuItem();
        signIn.setId("signInOpen");
        signIn.textProperty().bind(messages.binding("access.signIn.open"));
        signIn.setOnAction(_ -> new SignInDialog(context).open(leave::signIn));
        shell.topBar().user().setText(store.engine().caller().name());
        shell.topBar()
                .user()
                .getItems()
                .setAll(
                        language,
                        theme,
                        new SeparatorMenuItem(),
                        explain,
                        help,
                        about,
                        new SeparatorMenuItem(),
                        signIn,
                        seal);
    }

    private void wireStatusBar(IdleSealViewModel idle) {
        Messages messages = surroundings.messages();
        Runnable settings = () -> desk.go(new Destination.Settings());
        shell.statusBar().addLeft("statusStore", Icon.NOT_ENCRYPTED, idle.text(messages), settings);
        shell.statusBar()
                .addLeft("statusFolder", Icon.STORE, messages.derived(() -> Formats.path(known.folder())), settings);
        shell.pages().forEach(page -> page.status().ifPresent(part -> addStatus(page, part)));
        LookMenus look = new LookMenus(surroundings);
        Button language = shell.statusBar()
                .addRight("statusLanguage", messages.derived(() -> LookMenus.nameOf(look.language())), () -> {});
        language.setOnAction(_ -> {
            ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(look.languageItems());
            menu.show(language, Side.TOP, 0, 0);
        });
    }

    private void addStatus(Page page, Page.StatusPart part) {
        String id = "status-" + page.id();
        shell.statusBar()
                .addLeft(id, part.icon(), part.text(), () -> shell.open(page.id()))
                .set(part.meaning());
        Shown.when(shell.statusBar().part(id), part.shown());
    }
}

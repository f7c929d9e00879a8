package io.strongroom.app.console.keys;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.NavItem.Badge;
import io.strongroom.app.console.control.NavItem.Group;
import io.strongroom.app.console.shell.Page;
import io.strongroom.engine.model.KeyId;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The CMKs of the store.
public final class KeysPage implements Page {
    private final ConsoleContext context;
    private final KeysViewModel viewModel;
    private final KeysTable table;
    private final KeysKeyboard keyboard;
    private final Node content;

    public KeysPage(ConsoleContext context) {
        this.context = context;
        viewModel = new KeysViewModel(
                new KeysReader(context.engine()), context.tasks(), context.messages(), context.changes());
        KeyWords words = new KeyWords(context.messages(), context.formats());
        KeyActs acts = new KeyActions(context, viewModel);
        table = new KeysTable(words, viewModel, acts);
        View<KeysController> view =
                context.views().load("keys/keys", new KeysController(context.messages(), viewModel, acts));
        new KeysBody(context.messages(), viewModel, acts).fill(view.controller().keysBody, table);
        view.controller().keysDetailsPlace.getChildren().setAll(new KeyDetailsView(words, acts, viewModel));
        keyboard = new KeysKeyboard(viewModel, acts, view.controller().keysFilter, table);
        keyboard.attach(new KeyMenu(context.messages(), acts));
        content = view.root();
        // The table can take the focus only once it is there.
        viewModel.shownProperty().subscribe((before, _) -> {
            if (before == KeysViewModel.Shown.NOTHING_YET) {
                table.requestFocus();
            }
        });
        // The number beside the entry in the sidebar is known before the page was ever open.
        viewModel.refresh();
    }

    @Override
    public String id() {
        return "keys";
    }

    @Override
    public ObservableValue<String> title() {
        return context.messages().binding("keys.page.title");
    }

    @Override
    public Icon icon() {
        return Icon.KEY;
    }

    @Override
    public Group group() {
        return Group.PROTECTION;
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return viewModel
                .warningsProperty()
                .map(count -> count.longValue() == 0 ? Badge.NONE : new Badge(count.intValue(), Meaning.ATTENTION));
    }

    @Override
    public Optional<StatusPart> status() {
        return Optional.of(new StatusPart(
                Icon.KEY,
                Meaning.ATTENTION,
                context.messages()
                        .derived(
                                () -> context.messages()
                                        .text(
                                                "keys.status",
                                                viewModel.warningsProperty().get()),
                                viewModel.warningsProperty()),
                viewModel.warningsProperty().greaterThan(0)));
    }

    @Override
    public void onShow() {
        viewModel.refresh();
    }

    @Override
    public void onKey(KeyEvent event) {
        keyboard.onPageKey(event);
    }

    /// Selects the key a link leads to.
    @Override
    public void go(Destination destination) {
        if (destination instanceof Destination.Keys(Optional<KeyId> selected)) {
            selected.ifPresent(key -> {
                viewModel.reveal(key);
                table.scrollToSelected();
            });
        }
    }

    @Override
    public Optional<Node> focusTarget() {
        return Optional.of(table);
    }
}

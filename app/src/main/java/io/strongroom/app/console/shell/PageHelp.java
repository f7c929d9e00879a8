package io.strongroom.app.console.shell;

import atlantafx.base.controls.Popover;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Rebuilt;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Explains a page: what it is for, and its keys. Texts are `help.<page>` and `help.<page>.keys`,
/// one key to a line: the key, a vertical bar, what it does. A link below leads on to the help.
final class PageHelp {
    private static final double WIDTH = 380;

    private final Messages messages;
    private final Popover popover = new Popover();
    private Consumer<Page> more = _ -> {};

    PageHelp(Messages messages) {
        this.messages = messages;
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setDetachable(false);
        popover.setAutoHide(true);
        popover.setHeaderAlwaysVisible(false);
    }

    /// What the link to the help does.
    void setOnMore(Consumer<Page> action) {
        more = action;
    }

    /// Shows the words of a page below `anchor`, or takes them away when they are shown.
    void toggle(Page page, Node anchor) {
        if (popover.isShowing()) {
            popover.hide();
            return;
        }
        popover.setContentNode(new Rebuilt(messages, () -> content(page)));
        popover.show(anchor);
    }

    private Node content(Page page) {
        Label title = new Label(page.title().getValue());
        title.getStyleClass().add("sr-strong");
        Label text = new Label(textOf("help." + page.id()));
        text.setWrapText(true);
        text.getStyleClass().add("sr-small");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        addKeys(keys, "help." + page.id() + ".keys");
        addKeys(keys, "help.everywhere.keys");
        VBox content = new VBox(title, text, keys, moreOf(page));
        content.setId("pageHelp");
        content.setPrefWidth(WIDTH);
        content.getStyleClass().add("page-help");
        return content;
    }

    private Hyperlink moreOf(Page page) {
        Hyperlink link = new Hyperlink(messages.text("manual.more"));
        link.setId("pageHelpMore");
        link.setOnAction(_ -> {
            // While it fades it would still take the keys.
            popover.hide(Duration.ZERO);
            more.accept(page);
        });
        return link;
    }

    // A page without keys of its own has no text for them.
    private String textOf(String key) {
        return messages.has(key) ? messages.text(key) : "";
    }

    private void addKeys(GridPane keys, String key) {
        textOf(key).lines().filter(line -> line.contains("|")).forEach(line -> {
            int bar = line.indexOf('|');
            Label combination = new Label(line.substring(0, bar));
            combination.getStyleClass().add("sr-keys");
            Label words = new Label(line.substring(bar + 1));
            words.getStyleClass().add("sr-small");
            keys.addRow(keys.getRowCount(), combination, words);
        });
    }
}

package io.strongroom.app.console.shell;

import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.control.NavItem.Badge;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// One page of the console. What is a page has an entry in the sidebar, and nothing else has.
///
/// All methods are called on the application thread.
public interface Page {
    /// Its address, such as `buckets`; the entry in the sidebar has the id `nav-buckets`.
    String id();

    ObservableValue<String> title();

    Icon icon();

    NavItem.Group group();

    /// What the page shows; asked once.
    Node content();

    /// The number beside its entry.
    default ObservableValue<Badge> badge() {
        return new SimpleObjectProperty<>(Badge.NONE);
    }

    /// What stands beside the title: a breadcrumb or a badge.
    default Optional<Node> besideTitle() {
        return Optional.empty();
    }

    /// Acts of the page in the top bar.
    default List<Node> actions() {
        return List.of();
    }

    /// What the status bar says of this page, wherever the person is.
    default Optional<StatusPart> status() {
        return Optional.empty();
    }

    /// A part of the status bar that opens its page.
    ///
    /// @param shown whether there is anything to say
    record StatusPart(Icon icon, Meaning meaning, ObservableValue<String> text, ObservableBooleanValue shown) {}

    /// The page comes up.
    default void onShow() {}

    /// Another page comes up.
    default void onHide() {}

    /// Shows a place on this page; called right after the page came up. Pages are asked only for
    /// places of theirs.
    default void go(Destination destination) {}

    /// The place on this page that the person looks at, where it is one to come back to.
    default Optional<Destination> place() {
        return Optional.empty();
    }

    /// A key that nothing with the focus wanted, while the page is open.
    default void onKey(KeyEvent event) {}

    /// What gets the focus when the page comes up; empty for the first stop there is.
    default Optional<Node> focusTarget() {
        return Optional.empty();
    }
}

package io.strongroom.app.console.control;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The notifications at the top right: three at most, then "2 more". All of them stay in the list behind the bell.
///
/// Success and information leave after six seconds unless the pointer or the focus is on them; attention and danger
/// stay until closed.
public final class Notifications extends VBox {
    private static final int MOST = 3;
    private static final int KEPT = 100;
    private static final Duration STAY = Duration.seconds(6);

    private final Messages messages;
    private final ObservableList<Notification> history = FXCollections.observableArrayList();
    private final List<Notification> open = new ArrayList<>();
    private final Label more = new Label();

    public Notifications(Messages messages) {
        this.messages = messages;
        getStyleClass().add("sr-toasts");
        setPickOnBounds(false);
        setMaxWidth(USE_PREF_SIZE);
        more.getStyleClass().addAll("more", "sr-muted");
    }

    /// Everything that was said, newest first.
    public ObservableList<Notification> history() {
        return history;
    }

    /// Says something, from the application thread.
    public void post(Notification notification) {
        history.addFirst(notification);
        if (history.size() > KEPT) {
            history.removeLast();
        }
        open.addFirst(notification);
        refresh();
    }

    /// Closes one that is still shown.
    public void close(Notification notification) {
        open.removeIf(other -> other.equals(notification));
        refresh();
    }

    /// Closes all that are shown, as when the store is sealed.
    public void closeAll() {
        open.clear();
        history.clear();
        refresh();
    }

    private void refresh() {
        List<Node> shown = new ArrayList<>();
        open.stream().limit(MOST).forEach(notification -> shown.add(toast(notification)));
        if (open.size() > MOST) {
            more.setText(messages.text("common.notifications.more", open.size() - MOST));
            shown.add(more);
        }
        getChildren().setAll(shown);
    }

    private Node toast(Notification notification) {
        HBox toast = card(messages, notification, () -> close(notification));
        if (!notification.meaning().stays()) {
            PauseTransition leave = new PauseTransition(STAY);
            leave.setOnFinished(_ -> {
                if (!toast.isHover() && !toast.isFocusWithin()) {
                    close(notification);
                } else {
                    leave.playFromStart();
                }
            });
            leave.play();
        }
        return toast;
    }

    /// One notification as it looks in the stack and in the bell list.
    public static HBox card(Messages messages, Notification notification, Runnable onClose) {
        Label title = new Label(notification.title());
        title.getStyleClass().add("title");
        title.setWrapText(true);
        Label detail = new Label(notification.detail());
        detail.getStyleClass().add("detail");
        detail.setWrapText(true);
        VBox words = new VBox(1, title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(iconOf(notification.meaning()).node(), words);
        card.getStyleClass().addAll("sr-toast", notification.meaning().styleClass());
        card.setAccessibleText(notification.title() + "\n" + notification.detail());
        notification.action().ifPresent(action -> {
            Button button = new Button(action.text());
            button.getStyleClass().add("sr-link");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                onClose.run();
                action.run().run();
            });
            card.getChildren().add(button);
        });
        IconButton close = new IconButton(Icon.CLOSE, messages, "common.close");
        close.getStyleClass().add(Styles.SMALL);
        close.setOnAction(_ -> onClose.run());
        card.getChildren().add(close);
        card.setAlignment(Pos.TOP_LEFT);
        return card;
    }

    private static Icon iconOf(Meaning meaning) {
        return meaning == Meaning.DANGER ? Icon.FAILED : meaning.icon();
    }
}

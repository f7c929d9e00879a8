package io.strongroom.app.console.control;

import io.strongroom.app.console.Messages;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/// The list behind the bell: every notification of this session, newest first.
public final class BellList {
    private static final double WIDTH = 386;
    private static final double HEIGHT = 420;

    private final Messages messages;
    private final ObservableList<Notification> history;
    private final VBox cards = new VBox(4);
    private final Popup popup = new Popup();

    public BellList(Messages messages, ObservableList<Notification> history) {
        this.messages = messages;
        this.history = history;
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        VBox frame = new VBox(scroll);
        frame.setId("bellList");
        frame.setPrefWidth(WIDTH);
        frame.getStyleClass().add("sr-bell-list");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        history.addListener((ListChangeListener<Notification>) _ -> refresh());
        refresh();
    }

    /// Opens below the bell, or closes when it is open.
    public void toggle(Node bell) {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            double right = bell.localToScreen(bell.getBoundsInLocal()).getMaxX();
            double below = bell.localToScreen(bell.getBoundsInLocal()).getMaxY();
            popup.show(bell, right - WIDTH, below + 4);
        }
    }

    private void refresh() {
        cards.getChildren()
                .setAll(history.stream()
                        .map(each -> Notifications.card(messages, each, () -> history.remove(each)))
                        .toList());
        if (history.isEmpty()) {
            Label none = new Label();
            none.getStyleClass().addAll("sr-small", "sr-muted");
            none.textProperty().bind(messages.binding("common.notifications.none"));
            cards.getChildren().add(none);
        }
    }
}

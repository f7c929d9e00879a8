package io.strongroom.app.console;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.control.EmptyState;
import io.strongroom.app.console.control.KeyValueList;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.Notifications;
import io.strongroom.app.console.control.SecretField;
import io.strongroom.app.console.control.SkeletonRows;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.app.console.control.StrengthMeter;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Empty, error and loading states, notifications, secrets.
final class StateSheet {
    private final Messages messages;

    StateSheet(Messages messages) {
        this.messages = messages;
    }

    Parent root() {
        GridPane grid = new GridPane(14, 14);
        grid.getStyleClass().add("sr-subtle-ground");
        grid.setPadding(new Insets(20));
        EmptyState none = new EmptyState(
                Meaning.NEUTRAL,
                Icon.BUCKET,
                "No buckets yet",
                "Create one to store objects. You can set how new uploads are encrypted right away.");
        Button create = new Button("New bucket…", Icon.ADD.node());
        create.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        Button demo = new Button("Add demo data", Icon.DATA_KEY.node());
        demo.getStyleClass().add(Styles.SMALL);
        none.setActions(create, demo);
        grid.add(card(none), 0, 0);
        grid.add(
                card(new EmptyState(
                        Meaning.SUCCESS,
                        Icon.SUCCESS,
                        "Everything here is encrypted",
                        "18,460 of 18,460 objects, last counted 14:30.")),
                1,
                0);
        SkeletonRows rows = new SkeletonRows();
        rows.localise(messages);
        rows.reasonProperty().set("Counting 59,730 objects, 3 s…");
        grid.add(card(rows), 2, 0);
        grid.add(errors(), 0, 1);
        grid.add(toasts(), 1, 1);
        grid.add(secrets(), 2, 1);
        return grid;
    }

    private static Node errors() {
        Message folder = new Message(
                Meaning.DANGER,
                "The store folder is not reachable",
                "The disk “archive-disk” was removed. Nothing was lost. Reconnect it.");
        Button again = new Button("Try again", Icon.REENCRYPT.node());
        again.getStyleClass().add(Styles.SMALL);
        folder.setAction(again);
        Message chain = new Message(Meaning.DANGER, "Audit chain is broken at record 31,207", "Copy the store first.");
        chain.setIcon(Icon.CHAIN);
        return new VBox(
                8,
                folder,
                chain,
                new Message(Meaning.ATTENTION, "Import token has expired", "Get a new wrapping key and token."),
                new Message(Meaning.NEUTRAL, "", "A request that names its own method wins over this default."));
    }

    private Node toasts() {
        Notifications toasts = new Notifications(messages);
        toasts.post(new Notification(Meaning.DANGER, "Fourth", "kept in the list"));
        toasts.post(new Notification(
                Meaning.ATTENTION,
                "finance-2024 expires in 6 days",
                "12,481 objects depend on it",
                Optional.of(new Notification.Action("Re-import…", () -> {}))));
        toasts.post(new Notification(
                Meaning.DANGER, "Upload of nda-v3.docx was refused", "kms:GenerateDataKey denied by deny-legal"));
        toasts.post(new Notification(Meaning.SUCCESS, "Default encryption saved", "ml-samples · SSE-KMS · ml-team"));
        return toasts;
    }

    private Node secrets() {
        SecretField field = new SecretField();
        field.localise(messages);
        field.setIcon(Icon.KEY);
        StrengthMeter meter = new StrengthMeter();
        meter.localise(messages);
        meter.measure("correct horse battery staple".toCharArray());
        KeyValueList list = new KeyValueList();
        list.add(new SimpleStringProperty("Master key"), new SimpleStringProperty("Managed"), KeyValueList.Type.TEXT);
        list.add(
                new SimpleStringProperty("Key ID"),
                new SimpleStringProperty("9c1e7f40-52b8-4d0a-8e61-3f7ab2c41d08"),
                KeyValueList.Type.MONO);
        list.add(new SimpleStringProperty("State"), StateChip.word(messages, State.KEY_DISABLED));
        VBox box = new VBox(8, field, meter, list);
        return box;
    }

    private static Node card(Node content) {
        VBox card = new VBox(content);
        card.getStyleClass().add("sr-card");
        card.setPrefWidth(404);
        return card;
    }
}

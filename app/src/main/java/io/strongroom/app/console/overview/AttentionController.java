package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import io.strongroom.app.console.reencrypt.ReencryptStart;
import io.strongroom.app.console.reencrypt.ReencryptWizard;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What needs attention: keys that cannot be used, or not for long, and objects that are not encrypted. View
/// `overview/attention`.
final class AttentionController {
    private final ConsoleContext context;
    private final Messages messages;
    private final OverviewViewModel viewModel;
    private final ModeLinks links;
    private final Button show = new Button();
    private final Button showOlder = new Button();
    private final Button reencrypt = new Button();

    @FXML
    private VBox overviewKeysCard;

    @FXML
    private VBox overviewKeys;

    @FXML
    private Message overviewUnencrypted;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    AttentionController(ConsoleContext context, OverviewViewModel viewModel, ModeLinks links) {
        this.context = context;
        this.messages = context.messages();
        this.viewModel = viewModel;
        this.links = links;
    }

    @FXML
    void initialize() {
        show.setId("overviewShowUnencrypted");
        show.textProperty().bind(messages.binding("overview.unencrypted.show"));
        showOlder.setId("overviewShowOlder");
        showOlder.textProperty().bind(messages.binding("overview.unencrypted.showOlder"));
        overviewUnencrypted.setIcon(Icon.NOT_ENCRYPTED);
        reencrypt.setId("overviewReencrypt");
        reencrypt.textProperty().bind(messages.binding("bucket.act.reencrypt"));
        reencrypt.setGraphic(Icon.REENCRYPT.node());
        reencrypt.setOnAction(_ -> new ReencryptWizard(context).open(ReencryptStart.UNENCRYPTED));
        HBox acts = new HBox(8, show, showOlder, reencrypt);
        acts.setAlignment(Pos.CENTER_RIGHT);
        overviewUnencrypted.setAction(acts);
        viewModel.whenCounted(messages, this::show);
    }

    private void show(Stored now) {
        overviewKeys
                .getChildren()
                .setAll(now.keys().stream()
                        .map(warning -> new KeyLineView(context, warning))
                        .toList());
        overviewKeys.getChildren().stream()
                .findFirst()
                .ifPresent(first -> first.getStyleClass().add("first"));
        Shown.now(overviewKeysCard, !now.keys().isEmpty());
        Stored.Unencrypted why = now.unencrypted();
        Shown.now(overviewUnencrypted, why.total() + why.older() > 0);
        Shown.now(show, why.total() > 0);
        Shown.now(showOlder, why.older() > 0);
        overviewUnencrypted.setTitle(
                why.total() > 0
                        ? messages.text("overview.unencrypted.title", why.total())
                        : messages.text("overview.unencrypted.older", why.older()));
        overviewUnencrypted.setText(text(why));
        showOlder.setOnAction(_ -> links.openOlder(showOlder, now.lines()));
        show.setOnAction(_ -> links.open(show, EncryptionMode.NONE, now.lines()));
    }

    private String text(Stored.Unencrypted why) {
        if (why.total() == 0) {
            return messages.text("overview.unencrypted.olderOnly");
        }
        String text = messages.text("overview.unencrypted.text", why.history(), why.mirrored(), why.noDefault());
        return why.older() == 0 ? text : text + " · " + messages.text("overview.unencrypted.andOlder", why.older());
    }

    /// The first thing that can be done about something; empty where nothing needs attention.
    Optional<Node> firstAct() {
        return Optional.<Node>of(show.isVisible() ? show : showOlder).filter(_ -> overviewUnencrypted.isVisible());
    }
}

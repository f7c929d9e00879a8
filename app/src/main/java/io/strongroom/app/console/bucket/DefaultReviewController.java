package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Clipboards;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.access.NeededActions;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What a default changes: view `bucket/default-review`.
final class DefaultReviewController {
    private final Messages messages;
    private final Clipboards clipboards;
    private final DefaultReviewViewModel viewModel;
    private final NeededActions needed;

    @FXML
    private EncryptionChip reviewBefore;

    @FXML
    private EncryptionChip reviewAfter;

    @FXML
    private Label reviewAlgorithm;

    @FXML
    private Label reviewBucket;

    @FXML
    private Label reviewNewUploads;

    @FXML
    private Message reviewHistory;

    @FXML
    private VBox reviewNeeds;

    @FXML
    private TextField reviewCommand;

    @FXML
    private Message reviewProblem;

    @SuppressWarnings("NullAway.Init") // the loader fills the fields
    DefaultReviewController(ConsoleContext context, DefaultReviewViewModel viewModel) {
        this.messages = context.messages();
        this.clipboards = context.clipboards();
        this.needed = new NeededActions(context);
        this.viewModel = viewModel;
    }

    @FXML
    void initialize() {
        reviewBucket.textProperty().bind(messages.derived(viewModel::bucketText));
        reviewProblem.setMeaning(Meaning.DANGER);
        viewModel.savingProperty().subscribe(_ -> {
            Shown.now(reviewProblem, viewModel.failure().isPresent());
            viewModel.failure().ifPresent(failure -> reviewProblem.show(failure, messages));
        });
    }

    void show() {
        Shown.now(reviewBefore, viewModel.before().isPresent());
        viewModel.before().ifPresent(reviewBefore::setEncryption);
        reviewAfter.setEncryption(viewModel.after());
        reviewAlgorithm.textProperty().bind(messages.derived(viewModel::algorithm));
        reviewNewUploads.textProperty().bind(messages.derived(viewModel::newUploads));
        // An empty bucket has no history to be careful about.
        reviewHistory.setMeaning(viewModel.hasHistory() ? Meaning.ATTENTION : Meaning.NEUTRAL);
        reviewHistory.titleProperty().bind(messages.derived(viewModel::historyTitle));
        reviewHistory.textProperty().bind(messages.derived(viewModel::historyText));
        needed.show(_ -> viewModel.needed());
        Label users = new Label(viewModel.neededByUsers());
        users.getStyleClass().addAll("sr-small", "sr-muted");
        users.setWrapText(true);
        reviewNeeds.getChildren().setAll(needed, users);
        Shown.now(users, !users.getText().isEmpty());
        reviewCommand.setText(viewModel.commandLine());
    }

    @FXML
    void onCopyCommand() {
        clipboards.copy(viewModel.commandLine());
    }
}

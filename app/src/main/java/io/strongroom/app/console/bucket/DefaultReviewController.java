package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Clipboards;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a default changes: view `bucket/default-review`.
final class DefaultReviewController {
    private final Messages messages;
    private final Clipboards clipboards;
    private final DefaultReviewViewModel viewModel;

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
    DefaultReviewController(Messages messages, Clipboards clipboards, DefaultReviewViewModel viewModel) {
        this.messages = messages;
        this.clipboards = clipboards;
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
        reviewAlgorithm.setText(viewModel.algorithm());
        reviewNewUploads.setText(viewModel.newUploads());
        // An empty bucket has no history to be careful about.
        reviewHistory.setMeaning(viewModel.hasHistory() ? Meaning.ATTENTION : Meaning.NEUTRAL);
        reviewHistory.setTitle(viewModel.historyTitle());
        reviewHistory.setText(viewModel.historyText());
        reviewNeeds
                .getChildren()
                .setAll(viewModel.needs().stream()
                        .map(DefaultReviewController::need)
                        .toList());
        reviewCommand.setText(viewModel.commandLine());
    }

    private static Node need(DefaultReviewViewModel.Need need) {
        Label action = new Label(need.action(), Icon.SUCCESS.node("size-14", "success"));
        action.getStyleClass().addAll("sr-mono", "action");
        Label who = new Label(need.who());
        who.getStyleClass().addAll("sr-small", "who");
        Label note = new Label(need.note());
        note.getStyleClass().addAll("sr-small", "sr-muted");
        HBox row = new HBox(action, who, note);
        row.getStyleClass().add("need");
        return row;
    }

    @FXML
    void onCopyCommand() {
        clipboards.copy(viewModel.commandLine());
    }
}

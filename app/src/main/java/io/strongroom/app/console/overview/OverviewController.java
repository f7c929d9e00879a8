package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EmptyState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The cards of the overview, or what to do in an empty store: view `overview/overview`.
final class OverviewController {
    private final ConsoleContext context;
    private final OverviewViewModel viewModel;
    private final Cards cards;

    @FXML
    private Node overviewContent;

    @FXML
    private VBox overviewLeft;

    @FXML
    private EmptyState overviewNothing;

    @FXML
    private VBox overviewRight;

    @FXML
    private EmptyState overviewEmpty;

    @FXML
    private Message overviewFailure;

    /// The cards of both columns, from top to bottom.
    record Cards(List<Node> left, List<Node> right) {
        Cards {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    OverviewController(ConsoleContext context, OverviewViewModel viewModel, Cards cards) {
        this.context = context;
        this.viewModel = viewModel;
        this.cards = cards;
    }

    @FXML
    void initialize() {
        overviewLeft.getChildren().addAll(cards.left());
        overviewRight.getChildren().addAll(cards.right());
        wireEmpty();
        viewModel
                .storedProperty()
                .subscribe(stored -> stored.ifPresent(now -> {
                    overviewEmpty.setVisible(now.isNew());
                    overviewContent.setVisible(!now.isNew());
                }));
        overviewNothing.setMeaning(Meaning.DANGER);
        overviewNothing.setIcon(Icon.DANGER);
        viewModel.failureProperty().subscribe(failure -> {
            Shown.now(overviewFailure, failure.isPresent());
            failure.ifPresent(this::tell);
            overviewNothing.setVisible(
                    failure.isPresent() && viewModel.storedProperty().get().isEmpty());
        });
    }

    private void tell(Failure why) {
        Messages messages = context.messages();
        overviewFailure.show(why, messages);
        overviewNothing.titleProperty().set(why.title(messages));
        overviewNothing.textProperty().set(why.text(messages) + "\n" + why.remedy(messages));
    }

    private void wireEmpty() {
        Button create = new Button();
        create.setId("overviewToBuckets");
        create.getStyleClass().add("accent");
        create.textProperty().bind(context.messages().binding("overview.empty.act"));
        create.setOnAction(_ -> context.desk().go(new Destination.Buckets(Optional.empty())));
        overviewEmpty.setIcon(Icon.BUCKET);
        overviewEmpty.setActions(create);
    }
}

package io.strongroom.app.console.overview;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The coverage of each bucket: view `overview/by-bucket`.
final class ByBucketController {
    private final ConsoleContext context;
    private final OverviewViewModel viewModel;
    private final ModeLinks links;

    @FXML
    private ListView<Stored.BucketLine> overviewBuckets;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    ByBucketController(ConsoleContext context, OverviewViewModel viewModel, ModeLinks links) {
        this.context = context;
        this.viewModel = viewModel;
        this.links = links;
    }

    @FXML
    void initialize() {
        overviewBuckets.setCellFactory(_ -> new BucketCoverageCell(context.messages(), links));
        overviewBuckets.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getTarget() instanceof Node target && !(target.getParent() instanceof Button)) {
                openBucket();
            }
        });
        overviewBuckets.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openBucket();
            }
        });
        viewModel.whenCounted(
                context.messages(), stored -> overviewBuckets.getItems().setAll(stored.lines()));
    }

    private void openBucket() {
        Stored.BucketLine line = overviewBuckets.getSelectionModel().getSelectedItem();
        if (line != null) {
            context.desk().go(Destination.Objects.of(line.bucket()));
        }
    }

    @FXML
    void onAllBuckets() {
        context.desk().go(new Destination.Buckets(Optional.empty()));
    }
}

package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EmptyState;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.SkeletonRows;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands below the toolbar: the table, or why there is none.
record BucketsBody(Messages messages, BucketsViewModel viewModel, BucketActs acts) {
    void fill(StackPane place, BucketTable table) {
        SkeletonRows skeleton = new SkeletonRows();
        skeleton.localise(messages);
        skeleton.rows(8);
        skeleton.begin();
        VBox rows = rows(table);
        place.getChildren().setAll(rows);
        viewModel.shownProperty().subscribe(shown -> {
            if (shown != BucketsViewModel.Shown.NOTHING_YET) {
                skeleton.end();
            }
            place.getChildren()
                    .setAll(
                            switch (shown) {
                                case NOTHING_YET -> skeleton;
                                case ROWS -> rows;
                                case NO_BUCKETS -> noBuckets();
                                case NO_MATCH -> noMatch();
                                case FAILURE -> failure();
                            });
        });
    }

    private VBox rows(BucketTable table) {
        Label footer = new Label();
        footer.setId("bucketsFooter");
        footer.getStyleClass().addAll("sr-small", "sr-muted", "buckets-footer");
        footer.textProperty().bind(viewModel.footer());
        footer.setMinHeight(Region.USE_PREF_SIZE);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.SOMETIMES);
        return new VBox(table, footer, space);
    }

    private Node noBuckets() {
        EmptyState empty = new EmptyState();
        empty.setMeaning(Meaning.NEUTRAL);
        empty.setIcon(Icon.BUCKET);
        empty.titleProperty().bind(messages.binding("bucket.empty.title"));
        empty.textProperty().bind(messages.binding("bucket.empty.text"));
        Button create = new Button("", Icon.ADD.node());
        create.setId("bucketsEmptyNew");
        create.getStyleClass().add("accent");
        create.textProperty().bind(messages.binding("bucket.act.new"));
        create.setOnAction(_ -> acts.create());
        empty.setActions(create);
        return empty;
    }

    private Node noMatch() {
        EmptyState empty = new EmptyState();
        empty.setMeaning(Meaning.NEUTRAL);
        empty.setIcon(Icon.SEARCH);
        empty.titleProperty().bind(messages.binding("bucket.noMatch.title"));
        empty.textProperty().bind(viewModel.hiddenText());
        Button clear = new Button("", Icon.CLOSE.node());
        clear.setId("bucketsNoMatchClear");
        clear.textProperty().bind(messages.binding("bucket.filter.clear"));
        clear.setOnAction(_ -> viewModel.filters().clear());
        empty.setActions(clear);
        return empty;
    }

    private Node failure() {
        EmptyState failed = new EmptyState();
        failed.setMeaning(Meaning.DANGER);
        failed.setIcon(Icon.DANGER);
        viewModel.failure().ifPresent(failure -> {
            failed.titleProperty().bind(messages.derived(() -> failure.title(messages)));
            failed.textProperty()
                    .bind(messages.derived(() -> failure.text(messages) + "\n" + failure.remedy(messages)));
        });
        Button again = new Button("", Icon.REENCRYPT.node());
        again.setId("bucketsTryAgain");
        again.textProperty().bind(messages.binding("bucket.tryAgain"));
        again.setOnAction(_ -> viewModel.refresh());
        failed.setActions(again);
        return failed;
    }
}

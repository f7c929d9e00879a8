package io.strongroom.app.console.keys;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.keyobjects.ObjectsPart;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyImpact.BucketImpact;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a key protects, bucket by bucket, and what happens when it stops working.
final class KeyProtectsView extends VBox {
    private static final double BAR = 68;

    private final Messages messages;
    private final KeyActs acts;
    private final KeyRow key;

    KeyProtectsView(Messages messages, KeyActs acts, KeyRow key, SelectedImpact impact) {
        this.messages = messages;
        this.acts = acts;
        this.key = key;
        getStyleClass().add("key-protects");
        getChildren().add(head());
        impact.impactProperty()
                .get()
                .ifPresentOrElse(
                        this::show,
                        () -> getChildren()
                                .add(impact.failureProperty()
                                        .get()
                                        .<Node>map(failure -> notCounted(failure, impact))
                                        .orElseGet(() -> muted(messages.text("keys.protects.counting")))));
    }

    private void show(KeyImpact impact) {
        getChildren().addAll(buckets(impact), strong("keys.stops.title"));
        getChildren().addAll(stops(impact));
    }

    private Node notCounted(Failure failure, SelectedImpact impact) {
        Message message = new Message();
        message.setId("keyNotCounted");
        message.setMeaning(Meaning.DANGER);
        message.show(failure, messages);
        Button again = new Button(messages.text("bucket.tryAgain"));
        again.setId("keyCountAgain");
        again.setOnAction(_ -> impact.countAgain());
        return new VBox(8, message, again);
    }

    private Node head() {
        Label title = strong("keys.protects.title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Hyperlink all = new Hyperlink(messages.text("keys.protects.objects"));
        all.setId("keyObjects");
        all.getStyleClass().add("sr-link");
        all.setOnAction(_ -> acts.showObjects(key, ObjectsPart.ALL));
        all.setVisible(key.usage().objects() > 0);
        return new HBox(title, all);
    }

    private Node buckets(KeyImpact impact) {
        if (impact.objects().objects() == 0) {
            return muted(messages.text("keys.protects.nothing"));
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-buckets");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(name);
        int row = 0;
        for (BucketImpact bucket : impact.buckets()) {
            if (bucket.objects().objects() > 0) {
                addBucket(grid, row++, bucket);
            }
        }
        Label sum = new Label(messages.text("keys.protects.sum", row));
        sum.getStyleClass().add("sr-strong");
        addLine(
                grid,
                row,
                sum,
                number(Formats.number(impact.objects().objects()), "sr-strong"),
                number(Formats.size(impact.objects().bytes()), "sr-strong"));
        return grid;
    }

    private void addBucket(GridPane grid, int row, BucketImpact bucket) {
        Label name = new Label(bucket.bucket().value());
        ProgressBar share = new ProgressBar(bucket.share());
        share.setPrefWidth(BAR);
        share.setMinWidth(BAR);
        share.getStyleClass().add("key-share");
        share.setAccessibleText(messages.text(
                "keys.protects.share", Formats.share(bucket.objects().objects(), bucket.bucketObjects())));
        Hyperlink objects = new Hyperlink(Formats.number(bucket.objects().objects()));
        objects.getStyleClass().add("sr-link");
        objects.setOnAction(_ -> acts.showObjects(key, ObjectsPart.in(bucket.bucket())));
        addLine(grid, row, name, objects, number(Formats.size(bucket.objects().bytes()), "sr-muted"));
        grid.add(share, 1, row);
    }

    private static void addLine(GridPane grid, int row, Node name, Node objects, Node size) {
        grid.add(name, 0, row);
        grid.add(objects, 2, row);
        grid.add(size, 3, row);
        GridPane.setHalignment(objects, HPos.RIGHT);
        GridPane.setHalignment(size, HPos.RIGHT);
    }

    private static Label number(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node[] stops(KeyImpact impact) {
        return new Node[] {
            line(
                    Icon.OBJECT,
                    messages.text("keys.stops.objects", impact.objects().objects())),
            line(
                    Icon.BUCKET,
                    messages.text("keys.stops.buckets", impact.refusedDefaults().size())),
            line(Icon.UPLOAD, messages.text("keys.stops.uploads", impact.uploads())),
            line(Icon.JOBS, messages.text("keys.stops.jobs", impact.jobs().size()))
        };
    }

    private static Label line(Icon icon, String text) {
        return new Label(text, icon.node("size-14"));
    }

    private Label strong(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("sr-strong");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("sr-small", "sr-muted");
        return label;
    }
}

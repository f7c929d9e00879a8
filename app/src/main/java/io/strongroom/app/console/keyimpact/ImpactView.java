package io.strongroom.app.console.keyimpact;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.TextColumn;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyImpact.BucketImpact;
import io.strongroom.engine.model.KeyImpact.NewUploads;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What becomes unreadable with a key: the sentence, the buckets, and what else stops.
public final class ImpactView extends VBox {
    private static final int MOST_ROWS = 5;
    private static final double ROW = 34;
    private static final double HEADER = 34;

    private final Messages messages;

    /// @param doing what is about to be done, as the words of the sentence have it
    /// @param restorable how long deleted material can be restored
    public ImpactView(Messages messages, KeyImpact impact, Doing doing, Duration restorable, Node... links) {
        this.messages = messages;
        getStyleClass().add("key-impact");
        getChildren().add(sentence(impact, doing, restorable.toDays()));
        if (!impact.buckets().isEmpty()) {
            getChildren().add(table(impact.buckets()));
        }
        HBox facts = new HBox(
                18,
                fact(Icon.JOBS, "impact.jobs", impact.jobs().size()),
                fact(Icon.UPLOAD, "impact.uploads", impact.uploads()));
        HBox right = new HBox(12, links);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox line = new HBox(facts, right);
        line.getStyleClass().add("impact-facts");
        getChildren().add(line);
        if (doing == Doing.DISABLE && !impact.refusedDefaults().isEmpty()) {
            Message advice = new Message(Meaning.NEUTRAL, "", messages.text("impact.advice"));
            getChildren().add(advice);
        }
    }

    private Message sentence(KeyImpact impact, Doing doing, long restorableDays) {
        String kind = doing.word();
        long buckets = impact.buckets().stream()
                .filter(bucket -> bucket.objects().objects() > 0)
                .count();
        Message message = impact.isEmpty()
                ? new Message(
                        Meaning.NEUTRAL,
                        messages.text("impact.nothing"),
                        messages.text("impact." + kind + ".meanwhile", restorableDays))
                : new Message(
                        doing == Doing.EXPIRY ? Meaning.ATTENTION : Meaning.DANGER,
                        messages.text(
                                "impact." + kind + ".title",
                                impact.objects().objects(),
                                Formats.size(impact.objects().bytes()),
                                buckets),
                        messages.text("impact." + kind + ".text", restorableDays));
        if (!impact.isEmpty()) {
            message.setIcon(Icon.HIDE);
        }
        message.setId("impactSentence");
        return message;
    }

    private TableView<BucketImpact> table(List<BucketImpact> buckets) {
        TableView<BucketImpact> table = new TableView<>();
        table.setId("impactBuckets");
        table.accessibleTextProperty().bind(messages.binding("impact.table"));
        table.getStyleClass().add("in-card");
        table.getItems().setAll(buckets);
        table.getColumns()
                .addAll(List.of(
                        column("bucket", 180, bucket -> bucket.bucket().value()),
                        number(
                                "objects",
                                86,
                                bucket -> Formats.number(bucket.objects().objects())),
                        number(
                                "size",
                                86,
                                bucket -> Formats.size(bucket.objects().bytes())),
                        number(
                                "share",
                                94,
                                bucket -> Formats.share(bucket.objects().objects(), bucket.bucketObjects())),
                        column(
                                "newUploads",
                                220,
                                bucket -> messages.text(
                                        bucket.newUploads() == NewUploads.REFUSED
                                                ? "impact.uploadsRefused"
                                                : "impact.uploadsGoOn"))));
        table.setPrefHeight(Math.min(buckets.size(), MOST_ROWS) * ROW + HEADER + 2);
        table.setMinHeight(Math.min(buckets.size(), 2) * ROW + HEADER);
        return table;
    }

    private TableColumn<BucketImpact, String> number(String key, double width, Function<BucketImpact, String> text) {
        TableColumn<BucketImpact, String> column = column(key, width, text);
        column.getStyleClass().add("number");
        return column;
    }

    private TableColumn<BucketImpact, String> column(String key, double width, Function<BucketImpact, String> text) {
        return TextColumn.of(messages.binding("impact.column." + key), width, text);
    }

    private Label fact(Icon icon, String key, long count) {
        return new Label(messages.text(key, count), icon.node("size-14"));
    }
}

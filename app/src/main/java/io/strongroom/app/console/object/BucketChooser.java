package io.strongroom.app.console.object;

import atlantafx.base.theme.Styles;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.control.EmptyState;
import io.strongroom.app.console.control.EncryptionChip;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.app.console.key.KeyNames;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The buckets to choose from while none is open.
final class BucketChooser extends VBox {
    private static final int MOST = 1000;

    private record Found(List<BucketEntry> buckets, KeyNames keys) {}

    private final ConsoleContext context;
    private final ListView<BucketEntry> list = new ListView<>();
    private final Label title = new Label();
    private KeyNames keys = KeyNames.NONE;

    BucketChooser(ConsoleContext context, Consumer<ObjectLocation> open) {
        this.context = context;
        getStyleClass().add("bucket-chooser");
        VBox.setVgrow(this, Priority.ALWAYS);
        title.getStyleClass().add("sr-title");
        title.textProperty().bind(context.messages().binding("object.chooser.title"));
        list.setId("objectBucketList");
        list.accessibleTextProperty().bind(title.textProperty());
        list.setCellFactory(_ -> new Cell());
        list.setFixedCellSize(34);
        list.setOnMouseClicked(_ -> choose(open));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(open);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, list);
    }

    private void choose(Consumer<ObjectLocation> open) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(bucket -> open.accept(new ObjectLocation(bucket.name(), "")));
    }

    /// Reads the buckets anew.
    void refresh() {
        SimpleObjectProperty<TaskState<Found>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (state instanceof TaskState.Done<Found>(Found found)) {
                show(found);
            }
        });
        context.tasks().run(course, _ -> read());
    }

    private Found read() throws EngineException {
        List<BucketEntry> buckets = context.engine()
                .buckets()
                .list()
                .run(context.engine().call(CallOrigin.CONSOLE), ListBuckets.Request.first(MOST))
                .buckets();
        return new Found(
                buckets,
                KeyNames.of(context.engine()
                        .keys()
                        .list()
                        .run(context.engine().call(CallOrigin.CONSOLE), KeyFilter.VISIBLE)));
    }

    private void show(Found found) {
        keys = found.keys();
        list.getItems().setAll(found.buckets());
        if (found.buckets().isEmpty()) {
            getChildren().setAll(nothing());
        } else {
            getChildren().setAll(title, list);
        }
    }

    private EmptyState nothing() {
        EmptyState state = new EmptyState(
                Meaning.NEUTRAL,
                Icon.BUCKET,
                context.messages().text("object.chooser.none"),
                context.messages().text("object.chooser.noneText"));
        Button go = new Button(context.messages().text("object.chooser.goToBuckets"), Icon.ADD.node());
        go.setId("objectGoToBuckets");
        go.getStyleClass().add(Styles.ACCENT);
        go.setOnAction(_ -> context.desk().go(new Destination.Buckets(Optional.empty())));
        state.setActions(go);
        VBox.setVgrow(state, Priority.ALWAYS);
        return state;
    }

    private final class Cell extends ListCell<BucketEntry> {
        @Override
        protected void updateItem(@Nullable BucketEntry bucket, boolean empty) {
            super.updateItem(bucket, empty);
            if (empty || bucket == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(bucket.name().value(), Icon.BUCKET.node("size-14"));
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            EncryptionRule rule = bucket.defaultEncryption()
                    .map(BucketEntry.BucketDefault::rule)
                    .orElse(EncryptionRule.none());
            EncryptionChip chip =
                    new EncryptionChip(context.messages(), new EncryptionTexts(context.messages(), keys).chip(rule));
            HBox row = new HBox(8, name, space, chip);
            row.getStyleClass().add("bucket-row");
            setGraphic(row);
        }
    }
}

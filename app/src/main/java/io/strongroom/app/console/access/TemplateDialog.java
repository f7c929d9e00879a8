package io.strongroom.app.console.access;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Asks for which purpose, bucket and key a policy is to be.
record TemplateDialog(ConsoleContext context, Consumer<String> take) {
    private static final int MOST_BUCKETS = 1000;

    private record Choices(List<BucketName> buckets, List<KeyEntry> keys) {
        static Choices read(Engine engine) throws EngineException {
            return new Choices(
                    engine
                            .buckets()
                            .list()
                            .run(engine.call(CallOrigin.CONSOLE), ListBuckets.Request.first(MOST_BUCKETS))
                            .buckets()
                            .stream()
                            .map(BucketEntry::name)
                            .toList(),
                    engine.keys().list().run(engine.call(CallOrigin.CONSOLE), KeyFilter.VISIBLE).stream()
                            .filter(key -> key.kind() == KeyKind.USER)
                            .toList());
        }
    }

    void open() {
        Messages messages = context.messages();
        AccessForm form = new AccessForm(context, "template", Icon.DOCUMENT, "access.template.");
        ComboBox<PolicyTemplate> purpose =
                box("templatePurpose", one -> messages.text("access.template." + one.name()));
        purpose.getItems().setAll(Arrays.asList(PolicyTemplate.values()));
        purpose.getSelectionModel().selectFirst();
        ComboBox<BucketName> bucket = box("templateBucket", BucketName::value);
        ComboBox<Optional<KeyEntry>> key = box(
                "templateKey",
                one -> one.map(KeyEntry::displayName).orElseGet(() -> messages.text("access.template.noKey")));
        fill(bucket, key);
        form.open(
                new VBox(
                        10,
                        form.field("access.template.purpose", purpose),
                        form.field("access.template.bucket", bucket),
                        form.field("access.template.key", key)),
                bucket.valueProperty().isNotNull(),
                () -> {
                    Optional<KeyId> id = key.getValue().map(KeyEntry::id);
                    String text = purpose.getValue().text(bucket.getValue(), id);
                    return _ -> text;
                },
                take);
    }

    private void fill(ComboBox<BucketName> bucket, ComboBox<Optional<KeyEntry>> key) {
        key.getItems().add(Optional.empty());
        key.getSelectionModel().selectFirst();
        ObjectProperty<TaskState<Choices>> state = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(state, _ -> Choices.read(context.engine()));
        TaskEnd.of(state, end -> {
            if (end instanceof TaskState.Done<Choices>(Choices found)) {
                bucket.getItems().setAll(found.buckets());
                bucket.getSelectionModel().selectFirst();
                found.keys().forEach(one -> key.getItems().add(Optional.of(one)));
            }
        });
    }

    private static <T> ComboBox<T> box(String id, Function<T, String> word) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        return box;
    }
}

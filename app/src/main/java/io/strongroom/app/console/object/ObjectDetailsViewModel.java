package io.strongroom.app.console.object;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.app.console.control.EnvelopePicture;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Everything about the selected object but its content, and sums where several are selected. Used
/// on the application thread.
public final class ObjectDetailsViewModel {
    /// What the panel shows.
    ///
    /// @param picture empty for several objects
    /// @param obstacle why the object cannot be read; empty when it can
    public record Shown(
            ObjectSelection selection,
            String title,
            String line,
            Optional<EnvelopePicture> picture,
            List<Map.Entry<String, String>> headers,
            SortedMap<String, String> metadata,
            Optional<Failure> obstacle) {}

    private final Engine engine;
    private final Tasks tasks;
    private final Messages messages;
    private final Formats formats;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    public ObjectDetailsViewModel(Engine engine, Tasks tasks, Messages messages, Formats formats) {
        this.engine = engine;
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
    }

    /// Shows what is selected in a bucket.
    public void show(BucketView bucket, List<ObjectRow> rows) {
        long mine = ++asked;
        ObjectSelection selection = ObjectSelection.of(bucket.bucket().name(), rows);
        if (selection.isEmpty()) {
            shown.set(Optional.empty());
        } else {
            selection
                    .single()
                    .ifPresentOrElse(
                            single -> read(mine, bucket, selection, single),
                            () -> shown.set(Optional.of(several(selection))));
        }
    }

    /// Shows nothing.
    public void clear() {
        asked++;
        shown.set(Optional.empty());
    }

    private void read(long mine, BucketView bucket, ObjectSelection selection, ObjectSelection.Single single) {
        SimpleObjectProperty<TaskState<ObjectDetails>> course = new SimpleObjectProperty<>(new TaskState.Idle<>());
        course.subscribe(state -> {
            if (mine == asked && state instanceof TaskState.Done<ObjectDetails>(ObjectDetails details)) {
                shown.set(Optional.of(one(selection, bucket, details)));
            } else if (mine == asked && state instanceof TaskState.Failed<ObjectDetails>(Failure reason)) {
                shown.set(Optional.of(broken(selection, single.object(), reason)));
            }
        });
        tasks.run(course, _ -> engine.objects().head().run(engine.call(CallOrigin.CONSOLE), single.request()));
    }

    private Shown one(ObjectSelection selection, BucketView bucket, ObjectDetails details) {
        ObjectEntry object = details.entry();
        return new Shown(
                selection,
                name(object),
                messages.text("object.details.line", Formats.size(object.size()), formats.moment(object.lastModified()))
                        + details.verified()
                                .map(at -> " · " + messages.text("object.details.verified", formats.moment(at)))
                                .orElse(""),
                Optional.of(new EnvelopeTexts(messages, bucket).picture(details)),
                ClientHeaders.of(details),
                details.metadata().user(),
                obstacle(bucket, object));
    }

    // The store tells from the key's state alone; nothing is read for it.
    private static Optional<Failure> obstacle(BucketView bucket, ObjectEntry object) {
        if (bucket.state(object).isReadable()) {
            return Optional.empty();
        }
        String name = name(object);
        return Optional.of(bucket.key(object)
                .map(key ->
                        new Failure("objectUnreadable" + key.state().apiName(), List.of(name, key.displayName()), ""))
                .orElse(new Failure("objectUnreadableKeyDeleted", List.of(name), "")));
    }

    private Shown broken(ObjectSelection selection, ObjectEntry object, Failure reason) {
        return new Shown(
                selection,
                name(object),
                Formats.size(object.size()),
                Optional.empty(),
                List.of(),
                new TreeMap<>(),
                Optional.of(reason));
    }

    private Shown several(ObjectSelection selection) {
        ObjectSelection.Amount amount = selection.amount();
        String line = selection.folders().isEmpty()
                ? messages.text("object.details.sum", amount.objects(), Formats.size(amount.bytes()))
                : messages.text(
                        "object.details.sumFolders",
                        amount.objects(),
                        Formats.size(amount.bytes()),
                        selection.folders().size());
        boolean oneFolder = selection.count() == 1 && selection.folders().size() == 1;
        return new Shown(
                selection,
                oneFolder
                        ? ObjectLocation.lastPart(selection.folders().getFirst())
                        : messages.text("object.details.several", selection.count()),
                line,
                Optional.empty(),
                List.of(),
                new TreeMap<>(),
                Optional.empty());
    }

    private static String name(ObjectEntry object) {
        String key = object.key().value();
        return ObjectLocation.lastPart(key);
    }

    /// The headers as text, one a line.
    public static String asText(Shown shown) {
        return shown.headers().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}

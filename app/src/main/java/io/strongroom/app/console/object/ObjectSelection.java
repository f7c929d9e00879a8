package io.strongroom.app.console.object;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.object.ListObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What an act is for: the objects among the selected rows, and everything in the selected
/// folders.
///
/// @param folders prefixes
public record ObjectSelection(BucketName bucket, List<ObjectEntry> objects, List<String> folders) {
    public ObjectSelection {
        objects = List.copyOf(objects);
        folders = List.copyOf(folders);
    }

    /// The selection of some rows.
    public static ObjectSelection of(BucketName bucket, List<ObjectRow> rows) {
        List<ObjectEntry> objects = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (ObjectRow row : rows) {
            switch (row) {
                case ObjectRow.Folder(String prefix) -> folders.add(prefix);
                case ObjectRow.Entry(ObjectEntry object, String _) -> objects.add(object);
                case ObjectRow.Absent() -> {}
            }
        }
        return new ObjectSelection(bucket, objects, folders);
    }

    public boolean isEmpty() {
        return objects.isEmpty() && folders.isEmpty();
    }

    /// How many objects and bytes.
    public record Amount(long objects, long bytes) {
        Amount plus(ObjectEntry entry) {
            return new Amount(objects + 1, bytes + entry.size());
        }
    }

    /// What is known without looking into folders.
    public Amount amount() {
        return new Amount(
                objects.size(), objects.stream().mapToLong(ObjectEntry::size).sum());
    }

    /// What is in one folder; off the application thread.
    ///
    /// @throws EngineException with [Problem.Cancelled] when `stop` is requested
    public static void walk(
            Engine engine, BucketName bucket, String prefix, Cancellation stop, Consumer<ObjectEntry> sink)
            throws EngineException {
        ListObjects.Request request = ListObjects.Request.of(bucket, prefix);
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            if (stop.isRequested()) {
                throw new EngineException(new Problem.Cancelled());
            }
            ListObjects.Listing page =
                    engine.objects().list().run(Call.root(CallOrigin.CONSOLE), request.after(next.get()));
            page.objects().forEach(sink);
            next = page.nextMarker();
        }
    }
}

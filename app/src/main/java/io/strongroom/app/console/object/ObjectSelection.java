package io.strongroom.app.console.object;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.object.HeadObject;
import io.strongroom.engine.usecase.object.ListObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What an act is for: the objects or versions among the selected rows, and everything in the selected
/// folders.
///
/// @param folders prefixes
public record ObjectSelection(
        BucketName bucket, List<ObjectEntry> objects, List<ObjectVersion> versions, List<String> folders) {
    public ObjectSelection {
        objects = List.copyOf(objects);
        versions = List.copyOf(versions);
        folders = List.copyOf(folders);
    }

    /// The selection of some rows.
    public static ObjectSelection of(BucketName bucket, List<ObjectRow> rows) {
        List<ObjectEntry> objects = new ArrayList<>();
        List<ObjectVersion> versions = new ArrayList<>();
        List<String> folders = new ArrayList<>();
        for (ObjectRow row : rows) {
            switch (row) {
                case ObjectRow.Folder(String prefix) -> folders.add(prefix);
                case ObjectRow.Entry(ObjectEntry object, String _) -> objects.add(object);
                case ObjectRow.Version(ObjectVersion version, String _) -> versions.add(version);
                case ObjectRow.Absent() -> {}
            }
        }
        return new ObjectSelection(bucket, objects, versions, folders);
    }

    public boolean isEmpty() {
        return count() == 0;
    }

    /// How many rows are meant.
    public int count() {
        return objects.size() + versions.size() + folders.size();
    }

    /// The one object or version that is meant; empty for a folder, for several or for a delete marker.
    public Optional<Single> single() {
        return count() > 1 || !folders.isEmpty()
                ? Optional.empty()
                : readable().stream().findFirst();
    }

    /// The objects and versions that have content.
    public List<Single> readable() {
        return Stream.concat(
                        objects.stream().map(object -> new Single(object, Optional.empty())),
                        versions.stream()
                                .filter(version -> !version.isDeleteMarker())
                                .map(version -> new Single(version.entry(), Optional.of(version.name()))))
                .toList();
    }

    /// What is left without versions that are not current; those that are become objects.
    public ObjectSelection current() {
        List<ObjectEntry> all = Stream.concat(
                        objects.stream(),
                        versions.stream()
                                .filter(version -> version.latest() && !version.isDeleteMarker())
                                .map(ObjectVersion::entry))
                .toList();
        return new ObjectSelection(bucket, all, List.of(), folders);
    }

    /// What can be read: an object, or one version of it.
    ///
    /// @param version empty for what is current
    public record Single(ObjectEntry object, Optional<VersionName> version) {
        /// How it is described and read.
        public HeadObject.Request request() {
            HeadObject.Request current = HeadObject.Request.of(object.bucket(), object.key());
            return version.map(current::of).orElse(current);
        }
    }

    /// How many objects and bytes.
    public record Amount(long objects, long bytes) {
        Amount plus(ObjectEntry entry) {
            return new Amount(objects + 1, bytes + entry.size());
        }
    }

    /// What is known without looking into folders.
    public Amount amount() {
        List<Single> all = readable();
        return new Amount(
                all.size(), all.stream().mapToLong(one -> one.object().size()).sum());
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
                    engine.objects().list().run(engine.call(CallOrigin.CONSOLE), request.after(next.get()));
            page.objects().forEach(sink);
            next = page.nextMarker();
        }
    }
}

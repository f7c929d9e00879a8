package io.strongroom.app.console.palette;

import io.strongroom.app.console.AllBuckets;
import io.strongroom.app.console.Desk;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Permitted;
import io.strongroom.app.console.Tasks.Progress;
import io.strongroom.app.console.palette.PaletteEntry.Kind;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.UserEntry;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.ListUsers;
import io.strongroom.engine.usecase.object.SearchObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what the store holds by name. What policies refuse to list is not there.
///
/// Blocks; only called inside a task.
final class PaletteNames {
    private final Engine engine;
    private final Desk desk;

    PaletteNames(Engine engine, Desk desk) {
        this.engine = engine;
        this.desk = desk;
    }

    /// Buckets, keys and users.
    List<PaletteEntry> read(Progress progress) throws EngineException {
        List<PaletteEntry> entries = new ArrayList<>();
        for (BucketEntry bucket :
                Permitted.orElse(List.<BucketEntry>of(), () -> AllBuckets.read(engine, call(), progress))) {
            entries.add(bucket(bucket.name()));
        }
        for (KeyEntry key :
                Permitted.orElse(List.<KeyEntry>of(), () -> engine.keys().list().run(call(), KeyFilter.VISIBLE))) {
            entries.add(PaletteEntry.of(
                    Kind.KEY,
                    Icon.KEY,
                    key.displayName(),
                    key.id().toString(),
                    () -> desk.go(new Destination.Keys(Optional.of(key.id())))));
        }
        for (UserEntry user : Permitted.orElse(
                List.<UserEntry>of(), () -> engine.users().list().run(call(), new ListUsers.Request()))) {
            entries.add(PaletteEntry.of(
                    Kind.USER,
                    Icon.USER,
                    user.name().value(),
                    "",
                    () -> desk.go(new Destination.Users(Optional.of(user.name())))));
        }
        return entries;
    }

    private PaletteEntry bucket(BucketName name) {
        return PaletteEntry.of(
                Kind.BUCKET, Icon.BUCKET, name.value(), "", () -> desk.go(new Destination.Buckets(Optional.of(name))));
    }

    /// The first objects of a bucket below a prefix whose name contains something.
    List<PaletteEntry> objects(ObjectSearchText wanted) throws EngineException {
        SearchObjects.Request request = new SearchObjects.Request(
                wanted.bucket(),
                wanted.prefix(),
                SearchObjects.Depth.EVERYTHING,
                new SearchObjects.Filter(wanted.contains(), Set.of(), Set.of()),
                SearchObjects.Sort.NAME,
                SearchObjects.Direction.ASCENDING,
                Optional.empty(),
                PaletteSearch.OF_ONE_KIND);
        return engine.objects().search().run(call(), request).objects().stream()
                .map(found -> object(wanted.bucket(), found))
                .toList();
    }

    private PaletteEntry object(BucketName bucket, ObjectEntry object) {
        return PaletteEntry.of(
                Kind.OBJECT,
                Icon.OBJECT,
                object.key().value(),
                bucket.value(),
                () -> desk.go(new Destination.OneObject(bucket, object.key())));
    }

    private Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }
}

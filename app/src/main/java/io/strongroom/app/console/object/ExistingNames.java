package io.strongroom.app.console.object;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.object.ListObjects;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds which of some names a bucket already has. Called off the application thread.
record ExistingNames(Engine engine, BucketName bucket) {
    private static final int FEW = 200;

    /// Those of `keys` that exist.
    ///
    /// @param prefix what all of them begin with
    Set<ObjectKey> among(Collection<ObjectKey> keys, String prefix) throws EngineException {
        return keys.size() <= FEW ? oneByOne(keys) : byWalking(new TreeSet<>(keys), prefix);
    }

    // A name is the first of all names that begin with it. Asking for the object itself would put
    // a refusal into the audit trail for every new name.
    private Set<ObjectKey> oneByOne(Collection<ObjectKey> keys) throws EngineException {
        Set<ObjectKey> found = new HashSet<>();
        for (ObjectKey key : keys) {
            list(new ListObjects.Request(bucket, key.value(), "", "", 1)).objects().stream()
                    .map(ObjectEntry::key)
                    .filter(key::equals)
                    .forEach(found::add);
        }
        return found;
    }

    private Set<ObjectKey> byWalking(TreeSet<ObjectKey> keys, String prefix) throws EngineException {
        Set<ObjectKey> found = new HashSet<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent() && (next.get().isEmpty() || new ObjectKey(next.get()).compareTo(keys.last()) < 0)) {
            ListObjects.Listing page =
                    list(new ListObjects.Request(bucket, prefix, "", next.get(), ListObjects.MAX_KEYS));
            page.objects().stream().map(ObjectEntry::key).filter(keys::contains).forEach(found::add);
            next = page.nextMarker();
        }
        return found;
    }

    private ListObjects.Listing list(ListObjects.Request request) throws EngineException {
        return engine.objects().list().run(engine.call(CallOrigin.CONSOLE), request);
    }
}

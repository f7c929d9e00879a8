package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.CounterTable.KeyCount;
import io.strongroom.engine.meta.KeyObjectTable;
import io.strongroom.engine.meta.KeyObjectTable.Planned;
import io.strongroom.engine.meta.Tables;
import java.util.List;
import java.util.Set;

/// Finds what a job over a key has to do: the object versions of a scope with the revision each has,
/// out of the index alone.
final class KeyPlanner {
    private static final int STEP = 5000;

    private KeyPlanner() {}

    /// All of `scope` but the versions that `skip` names.
    static PlanPages.Found find(Tables tables, Reach scope, Set<Long> skip) {
        List<KeyCount> counts = tables.counters().ofKey(scope.key()).stream()
                .filter(scope::covers)
                .toList();
        PlanPages found =
                new PlanPages(counts.stream().mapToLong(KeyCount::objects).sum());
        for (KeyObjectTable.Slice slice : slices(scope, counts)) {
            long after = 0;
            List<Planned> step;
            do {
                step = tables.keyObjects().scan(slice, after, STEP);
                for (Planned object : step) {
                    after = object.versionId();
                    if (!skip.contains(after)) {
                        found.add(after, object.revision(), object.size());
                    }
                }
            } while (step.size() == STEP);
        }
        return found.end();
    }

    private static List<KeyObjectTable.Slice> slices(Reach scope, List<KeyCount> counts) {
        return counts.stream()
                .map(count -> new KeyObjectTable.Slice(scope.key(), count.version(), count.bucketId()))
                .distinct()
                .toList();
    }
}

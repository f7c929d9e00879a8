package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.CounterTable.KeyCount;
import io.strongroom.engine.meta.KeyObjectTable;
import io.strongroom.engine.meta.KeyObjectTable.Planned;
import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.meta.PlanEntries.Entry;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.JobSnapshot.Plan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/// Finds what a job has to do: the object versions of a scope with the revision each has, out of
/// the index alone.
final class KeyPlanner {
    private static final int STEP = 5000;
    private static final int SMALLEST_PAGE = 25;
    private static final int PAGES = 16;

    private KeyPlanner() {}

    /// What was found.
    record Found(List<PlanEntries> pages, long objects, long bytes) {}

    /// All of `scope` but the versions that `skip` names. Of few objects small pages are made, so
    /// that they too can be shared out, watched and paused.
    static Found find(Tables tables, Reach scope, Set<Long> skip) {
        List<KeyCount> counts = tables.counters().ofKey(scope.key()).stream()
                .filter(scope::covers)
                .toList();
        long expected = counts.stream().mapToLong(KeyCount::objects).sum();
        int pageSize = Math.clamp(expected / PAGES, SMALLEST_PAGE, PlanEntries.MAX);
        Collector found = new Collector(version -> !skip.contains(version), pageSize);
        for (KeyObjectTable.Slice slice : slices(scope, counts)) {
            long after = 0;
            List<Planned> step;
            do {
                step = tables.keyObjects().scan(slice, after, STEP);
                step.forEach(found::add);
                after = step.isEmpty() ? after : step.getLast().versionId();
            } while (step.size() == STEP);
        }
        return found.end();
    }

    /// The plan that `pages` are.
    static Plan plan(Found found, long uploads) {
        return new Plan(found.objects(), found.bytes(), uploads, hash(found.pages()));
    }

    /// Hexadecimal SHA-256 over number and revision of all entries.
    static String hash(List<PlanEntries> pages) {
        MessageDigest hash = sha256();
        pages.forEach(page -> page.addTo(hash));
        return HexFormat.of().formatHex(hash.digest());
    }

    private static List<KeyObjectTable.Slice> slices(Reach scope, List<KeyCount> counts) {
        return counts.stream()
                .map(count -> new KeyObjectTable.Slice(scope.key(), count.version(), count.bucketId()))
                .distinct()
                .toList();
    }

    private static final class Collector {
        private final LongPredicate wanted;
        private final int pageSize;
        private final List<PlanEntries> pages = new ArrayList<>();
        private final List<Entry> page = new ArrayList<>();
        private long objects;
        private long bytes;

        Collector(LongPredicate wanted, int pageSize) {
            this.wanted = wanted;
            this.pageSize = pageSize;
        }

        void add(Planned object) {
            if (!wanted.test(object.versionId())) {
                return;
            }
            page.add(new Entry(object.versionId(), object.revision()));
            objects++;
            bytes += object.size();
            if (page.size() == pageSize) {
                turn();
            }
        }

        Found end() {
            if (!page.isEmpty()) {
                turn();
            }
            return new Found(pages, objects, bytes);
        }

        private void turn() {
            pages.add(PlanEntries.of(page));
            page.clear();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

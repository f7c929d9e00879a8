package io.strongroom.engine.meta;

import io.strongroom.engine.meta.ObjectSearch.Order;
import io.strongroom.engine.meta.ObjectSearch.Way;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// One search over the objects of a bucket, page by page behind the last object of the page before.
///
/// Sorts, filters and counts over the index of names alone, some names at a time, and jumps over folders when only
/// what lies right below the prefix is wanted. Sorting in the database would write a million rows to a temporary
/// file; reading rows one by one would fetch them from all over it.
public final class SearchTable {
    private final Handle handle;
    private final ObjectSearch search;
    private final Folders folders;

    SearchTable(Handle handle, ObjectSearch search) {
        this.handle = handle;
        this.search = search;
        this.folders = search.folders();
    }

    /// Up to `limit` objects.
    public List<ObjectRow> page(long bucketId, int limit) {
        return rows(search.order() == Order.NAME ? first(bucketId, limit) : best(bucketId, limit));
    }

    /// Shows `sink` everything that is looked for, by name; ends early when it answers no.
    public void each(long bucketId, Predicate<IndexedObject> sink) {
        walk(bucketId, NameWalk.of(search.range(), folders, Way.UP), NameWalk.MOST, sink);
    }

    private List<IndexedObject> first(long bucketId, int limit) {
        List<IndexedObject> found = new ArrayList<>();
        NameWalk walk = NameWalk.of(rangeBehind(), folders, search.way());
        // Without a filter the first names are those that are wanted.
        walk(bucketId, walk, search.filter().none() ? limit : NameWalk.MOST, object -> {
            found.add(object);
            return found.size() < limit;
        });
        return found;
    }

    private NameRange rangeBehind() {
        Optional<byte[]> last = search.after().map(entry -> entry.key().bytes());
        NameRange all = search.range();
        return last.map(name -> search.way() == Way.UP ? all.after(name) : all.before(name))
                .orElse(all);
    }

    private List<IndexedObject> best(long bucketId, int limit) {
        Comparator<IndexedObject> order = IndexedObject.comparator(search.order(), search.way());
        Optional<IndexedObject> after = search.after().map(IndexedObject::of);
        PriorityQueue<IndexedObject> worstFirst = new PriorityQueue<>(order.reversed());
        each(bucketId, object -> {
            if (after.isEmpty() || order.compare(object, after.get()) > 0) {
                worstFirst.add(object);
            }
            if (worstFirst.size() > limit) {
                worstFirst.remove();
            }
            return true;
        });
        return worstFirst.stream().sorted(order).toList();
    }

    private void walk(long bucketId, NameWalk walk, int most, Predicate<IndexedObject> sink) {
        while (walk.hasNext()) {
            List<IndexedObject> step = read(bucketId, walk.next(most));
            walk.took(step.stream().map(IndexedObject::name).toList());
            for (IndexedObject object : step) {
                boolean wanted = folders.of(object.name()).isEmpty() && search.lets(object);
                if (wanted && !sink.test(object)) {
                    return;
                }
            }
        }
    }

    private List<IndexedObject> read(long bucketId, NameWalk.Step step) {
        String way = step.way() == Way.DOWN ? " desc" : " asc";
        return step.range()
                .bind(handle.createQuery("select " + IndexedObject.COLUMNS + " from object_version"
                                + " where bucket_id = :bucket and is_current = true and "
                                + step.range().condition() + " order by bucket_id" + way + ", is_current" + way
                                + ", object_key" + way + " fetch first :limit rows only")
                        .bind("bucket", bucketId)
                        .bind("limit", step.limit()))
                .map((row, _) -> IndexedObject.read(row))
                .list();
    }

    private List<ObjectRow> rows(List<IndexedObject> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, ObjectRow> rows = handle.createQuery(
                        "select " + ObjectTable.COLUMNS + " from object_version where version_id in (<versions>)")
                .bindList(
                        "versions", found.stream().map(IndexedObject::versionId).toList())
                .map((row, _) -> ObjectTable.read(row))
                .collect(Collectors.toMap(ObjectRow::versionId, row -> row));
        return found.stream().map(object -> rows.get(object.versionId())).toList();
    }
}

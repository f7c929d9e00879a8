package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectSearch;
import io.strongroom.engine.meta.SearchTable;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectState;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds objects of one bucket by name, encryption and state, in a chosen order, page by page.
///
/// Sort and filter act on the whole bucket, in the database; nobody ever holds more than a page.
public final class SearchObjects extends Reading<SearchObjects.Request, SearchObjects.Page> {
    /// Most rows of one page.
    public static final int MAX_ROWS = 1000;

    private final Database database;

    public SearchObjects(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// By what objects are ordered; objects that are equal in it follow by name.
    public enum Sort {
        NAME,
        SIZE,
        LAST_MODIFIED,
        ENCRYPTION,
        KEY
    }

    /// Which way.
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /// How far below the prefix objects are looked for.
    public enum Depth {
        /// Only objects right below the prefix.
        FOLDER,
        /// All objects whose name begins with the prefix.
        EVERYTHING
    }

    /// Where a page begins: the last object of the page before.
    public record Cursor(ObjectEntry last) {}

    /// @param nameContains what the name behind the prefix contains, whatever its case; empty for any
    /// @param modes empty for any mode
    /// @param states empty for any state
    public record Filter(String nameContains, Set<EncryptionMode> modes, Set<ObjectState> states) {
        public Filter {
            modes = Set.copyOf(modes);
            states = Set.copyOf(states);
        }

        /// Everything.
        public static Filter none() {
            return new Filter("", Set.of(), Set.of());
        }
    }

    /// @param after empty for the first page
    public record Request(
            BucketName bucket,
            String prefix,
            Depth depth,
            Filter filter,
            Sort sort,
            Direction direction,
            Optional<Cursor> after,
            int limit) {
        public Request {
            if (limit < 1 || limit > MAX_ROWS) {
                throw new IllegalArgumentException("1 to " + MAX_ROWS + " rows, not " + limit);
            }
        }

        /// The page after `page`.
        public Request after(Page page) {
            return new Request(bucket, prefix, depth, filter, sort, direction, page.next(), limit);
        }
    }

    /// One page.
    ///
    /// @param next where the next page begins; empty at the end
    public record Page(List<ObjectEntry> objects, Optional<Cursor> next) {
        public Page {
            objects = List.copyOf(objects);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onListing(
                "oss:ListObjects",
                request.bucket(),
                request.prefix(),
                request.depth() == SearchObjects.Depth.FOLDER ? "/" : ""));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        return entry.with("prefix", request.prefix());
    }

    @Override
    protected Page read(Call call, Request request) throws EngineException {
        return database.read(tables -> page(tables, request));
    }

    private static Page page(Tables tables, Request request) throws EngineException {
        BucketRow bucket = tables.buckets().get(request.bucket());
        SearchTable search = tables.search(search(request, SearchStep.filter(tables, bucket, request.filter())));
        List<ObjectEntry> found = search.page(bucket.id(), request.limit() + 1).stream()
                .map(row -> ObjectStep.entry(request.bucket(), row))
                .toList();
        if (found.size() <= request.limit()) {
            return new Page(found, Optional.empty());
        }
        List<ObjectEntry> rows = found.subList(0, request.limit());
        return new Page(rows, Optional.of(new Cursor(rows.getLast())));
    }

    private static ObjectSearch search(Request request, ObjectSearch.Filter filter) {
        return new ObjectSearch(
                request.prefix(),
                SearchStep.reach(request.depth()),
                filter,
                ObjectSearch.Order.valueOf(request.sort().name()),
                request.direction() == Direction.ASCENDING ? ObjectSearch.Way.UP : ObjectSearch.Way.DOWN,
                request.after().map(Cursor::last));
    }
}

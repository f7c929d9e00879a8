package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.IndexedObject;
import io.strongroom.engine.meta.ObjectSearch;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectStates;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Counts the objects that a search with the same filter would find: all of them, not those of a page.
///
/// Looks at each name once. A call that is cancelled ends soon and answers nothing; that somebody no longer wants to
/// know is no failure.
public final class CountObjects extends Reading<CountObjects.Request, Optional<CountObjects.Counts>> {
    private final Database database;

    public CountObjects(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param prefix names begin with it
    public record Request(BucketName bucket, String prefix, SearchObjects.Depth depth, SearchObjects.Filter filter) {}

    /// @param notReadable how many of them cannot be had now
    public record Counts(long objects, long bytes, long notEncrypted, long notReadable) {
        /// Of nothing.
        public static final Counts NONE = new Counts(0, 0, 0, 0);
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
    protected Optional<Counts> read(Call call, Request request) throws EngineException {
        Counts counts = database.read(tables -> count(tables, request, call));
        return call.cancellation().isRequested() ? Optional.empty() : Optional.of(counts);
    }

    private static Counts count(Tables tables, Request request, Call call) throws EngineException {
        BucketRow bucket = tables.buckets().get(request.bucket());
        ObjectSearch search = new ObjectSearch(
                request.prefix(),
                SearchStep.reach(request.depth()),
                SearchStep.filter(tables, bucket, request.filter()),
                ObjectSearch.Order.NAME,
                ObjectSearch.Way.UP,
                Optional.empty());
        Tally tally = new Tally(SearchStep.states(tables, bucket));
        tables.search(search).each(bucket.id(), object -> {
            tally.add(object);
            return !call.cancellation().isRequested();
        });
        return tally.counts();
    }

    private static final class Tally {
        private final ObjectStates states;
        private long objects;
        private long bytes;
        private long notEncrypted;
        private long notReadable;

        Tally(ObjectStates states) {
            this.states = states;
        }

        void add(IndexedObject object) {
            objects++;
            bytes += object.size();
            notEncrypted += object.mode().isEncrypted() ? 0 : 1;
            notReadable +=
                    states.of(object.mode(), object.origin(), object.key()).isReadable() ? 0 : 1;
        }

        Counts counts() {
            return new Counts(objects, bytes, notEncrypted, notReadable);
        }
    }
}

package io.strongroom.engine.usecase.object;

import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.NameWalk;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;
import java.util.Optional;

/// Lists objects by name, in the byte order of OSS. What shares the text up to the delimiter is
/// one common prefix; it costs one look, however many objects stand behind it.
public final class ListObjects extends Reading<ListObjects.Request, ListObjects.Listing> {
    /// Most entries of one page.
    public static final int MAX_KEYS = 1000;

    private final Database database;

    public ListObjects(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param delimiter empty for none
    /// @param marker only names after it; may be a common prefix of the page before
    /// @param limit entries and common prefixes together, 1 to [#MAX_KEYS]
    public record Request(BucketName bucket, String prefix, String delimiter, String marker, int limit) {
        public Request {
            if (limit < 1 || limit > MAX_KEYS) {
                throw new IllegalArgumentException("1 to " + MAX_KEYS + " entries, not " + limit);
            }
        }

        /// All names that begin with `prefix`, from the beginning.
        public static Request of(BucketName bucket, String prefix) {
            return new Request(bucket, prefix, "", "", MAX_KEYS);
        }

        /// The page after `next`.
        public Request after(String next) {
            return new Request(bucket, prefix, delimiter, next, limit);
        }
    }

    /// One page.
    ///
    /// @param nextMarker where the next page begins; empty at the end
    public record Listing(List<ObjectEntry> objects, List<String> commonPrefixes, Optional<String> nextMarker) {
        public Listing {
            objects = List.copyOf(objects);
            commonPrefixes = List.copyOf(commonPrefixes);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(
                Permission.onListing("oss:ListObjects", request.bucket(), request.prefix(), request.delimiter()));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        return entry.with("prefix", request.prefix()).with("marker", request.marker());
    }

    @Override
    protected Listing read(Call call, Request request) throws EngineException {
        return database.read(tables -> list(tables, request));
    }

    private static Listing list(Tables tables, Request request) throws EngineException {
        long bucket = tables.buckets().get(request.bucket()).id();
        ListingWalk walk = new ListingWalk(request);
        while (walk.goesOn()) {
            NameWalk.Step step = walk.next();
            walk.take(tables.objects().page(bucket, step.range(), step.limit()));
        }
        return walk.listing();
    }
}

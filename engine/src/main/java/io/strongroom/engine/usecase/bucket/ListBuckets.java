package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.List;

/// Lists buckets by name.
public final class ListBuckets extends Reading<ListBuckets.Request, ListBuckets.Page> {
    private final Database database;

    public ListBuckets(Door door, Database database) {
        super(door);
        this.database = database;
    }

    /// @param marker only names after it
    /// @param limit most buckets of the answer
    public record Request(String prefix, String marker, int limit) {
        /// From the beginning, up to `limit` buckets.
        public static Request first(int limit) {
            return new Request("", "", limit);
        }
    }

    /// @param truncated whether more follow
    public record Page(List<BucketEntry> buckets, Truncation truncated) {
        public Page {
            buckets = List.copyOf(buckets);
        }
    }

    /// Whether a list goes on after a page.
    public enum Truncation {
        COMPLETE,
        MORE_FOLLOW
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onService("oss:ListBuckets"));
    }

    @Override
    protected Page read(Call call, Request request) throws EngineException {
        List<BucketEntry> found =
                database
                        .read(tables -> tables.buckets().list(request.prefix(), request.marker(), request.limit() + 1))
                        .stream()
                        .map(BucketRow::entry)
                        .toList();
        boolean more = found.size() > request.limit();
        return new Page(
                more ? found.subList(0, request.limit()) : found, more ? Truncation.MORE_FOLLOW : Truncation.COMPLETE);
    }
}

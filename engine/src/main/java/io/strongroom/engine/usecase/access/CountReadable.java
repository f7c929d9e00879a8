package io.strongroom.engine.usecase.access;

import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ReadableObjects;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.policy.Authorizer;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.List;

/// Tells of the account owner and every user how many of the objects below a prefix they can read. Looks at up to
/// 200,000 objects.
public final class CountReadable extends Reading<CountReadable.Request, List<ReadableObjects>> {
    private final Database database;
    private final Authorizer authorizer;

    public CountReadable(Door door, Database database, Authorizer authorizer) {
        super(door);
        this.database = database;
        this.authorizer = authorizer;
    }

    /// @param prefix what names begin with; empty for all
    public record Request(BucketName bucket, String prefix) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onUsers("ram:ListUsers"), Permission.onBucket("oss:ListObjects", request.bucket()));
    }

    @Override
    protected AuditEntry described(AuditEntry entry, Request request) {
        return entry.with("prefix", request.prefix());
    }

    @Override
    protected List<ReadableObjects> read(Call call, Request request) throws EngineException {
        return database.read(tables -> count(tables, call, request));
    }

    private List<ReadableObjects> count(Tables tables, Call call, Request request) throws EngineException {
        BucketRow bucket = tables.buckets().get(request.bucket());
        List<Caller> callers = new ArrayList<>();
        callers.add(Caller.ROOT);
        tables.users().names().stream().map(UserName::caller).forEach(callers::add);
        long[] readable = new long[callers.size()];
        ReadableCounts counts = new ReadableCounts(tables, call.cancellation());
        counts.each(bucket, request.prefix(), (needed, usable) -> {
            for (int i = 0; i < readable.length && usable; i++) {
                Caller caller = callers.get(i);
                if (needed.stream().allMatch(permission -> authorizer.allows(caller, permission))) {
                    readable[i]++;
                }
            }
        });
        List<ReadableObjects> found = new ArrayList<>();
        for (int i = 0; i < readable.length; i++) {
            found.add(new ReadableObjects(callers.get(i), counts.objects(), readable[i], counts.whole()));
        }
        return found;
    }
}

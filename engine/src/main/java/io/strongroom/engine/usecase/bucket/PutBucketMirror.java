package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.content.MirrorFetch;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Names where a bucket fetches objects from that it does not have: changes the rule that means every name, or adds it
/// behind the others.
///
/// Fetched objects are kept, marked as mirrored, and never encrypted by the bucket's default.
public final class PutBucketMirror extends UseCase<PutBucketMirror.Request, BucketEntry> {
    private final Database database;
    private final MirrorFetch mirrors;

    public PutBucketMirror(Door door, Database database, MirrorFetch mirrors) {
        super(door);
        this.database = database;
        this.mirrors = mirrors;
    }

    /// @param location an `http(s)://` address that ends in `/`, or the path of a folder
    public record Request(BucketName bucket, String location, MirrorOrigin.InternalAddresses addresses) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onBucket("oss:PutBucketWebsite", request.bucket()));
    }

    @Override
    protected BucketEntry perform(Call call, Request request) throws EngineException {
        MirrorStep.check(call, mirrors, new MirrorOrigin(request.location(), request.addresses(), Instant.EPOCH));
        return database.write(call.entry(event(), request.bucket().value()), tx -> {
            MirrorOrigin origin = new MirrorOrigin(request.location(), request.addresses(), tx.now());
            BucketEntry before = tx.buckets().get(request.bucket()).entry();
            if (before.mirror().isEmpty() && before.mirrors().size() >= MirrorRule.MAX_RULES) {
                throw new EngineException(
                        new Problem.InvalidArgument("RoutingRules", Integer.toString(MirrorRule.MAX_RULES + 1)));
            }
            tx.note("location", request.location());
            return MirrorStep.change(tx, request.bucket(), rules -> with(origin, rules));
        });
    }

    private static List<MirrorRule> with(MirrorOrigin origin, List<MirrorRule> rules) {
        List<MirrorRule> changed = new ArrayList<>(rules);
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).prefix().isEmpty()) {
                changed.set(i, rules.get(i).from(origin));
                return changed;
            }
        }
        changed.add(MirrorRule.of(origin));
        return changed;
    }
}

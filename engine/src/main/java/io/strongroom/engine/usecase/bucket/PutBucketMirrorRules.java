package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.content.MirrorFetch;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.util.List;

/// Replaces all rules by which a bucket fetches objects that it does not have.
public final class PutBucketMirrorRules extends UseCase<PutBucketMirrorRules.Request, BucketEntry> {
    private final Database database;
    private final MirrorFetch mirrors;

    public PutBucketMirrorRules(Door door, Database database, MirrorFetch mirrors) {
        super(door);
        this.database = database;
        this.mirrors = mirrors;
    }

    /// @param rules 1 to [MirrorRule#MAX_RULES], in the order in which they are looked at; since when they hold is not
    ///     read
    public record Request(BucketName bucket, List<MirrorRule> rules) {
        public Request {
            rules = List.copyOf(rules);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onBucket("oss:PutBucketWebsite", request.bucket()));
    }

    @Override
    protected BucketEntry perform(Call call, Request request) throws EngineException {
        List<MirrorRule> rules = request.rules();
        if (rules.isEmpty() || rules.size() > MirrorRule.MAX_RULES) {
            throw new EngineException(new Problem.InvalidArgument("RoutingRules", Integer.toString(rules.size())));
        }
        for (MirrorRule rule : rules) {
            rule.check();
            MirrorStep.check(call, mirrors, rule.origin());
        }
        return database.write(call.entry(event(), request.bucket().value()), tx -> {
            note(tx, rules);
            return MirrorStep.change(
                    tx,
                    request.bucket(),
                    _ -> rules.stream().map(rule -> rule.at(tx.now())).toList());
        });
    }

    // Values of headers may be secrets.
    private static void note(Tx tx, List<MirrorRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            MirrorRule rule = rules.get(i);
            tx.note("rule" + (i + 1), rule.prefix() + "* " + rule.origin().location());
        }
    }
}

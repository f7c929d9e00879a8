package io.strongroom.engine.usecase.bucket;

import io.strongroom.engine.content.MirrorFetch;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorFault;
import io.strongroom.engine.model.MirrorOrigin;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.Call;
import java.util.List;
import java.util.function.UnaryOperator;

/// What setting one mirror rule and setting all have in common.
final class MirrorStep {
    private MirrorStep() {}

    /// Refuses an origin that cannot be one. Over the network nobody names a folder of this machine or an address that
    /// only it reaches (OSS: an origin may not be an internal address).
    static void check(Call call, MirrorFetch mirrors, MirrorOrigin origin) throws EngineException {
        if (call.origin() == CallOrigin.ENDPOINT) {
            if (!origin.location().contains("://")) {
                throw new EngineException(new Problem.InvalidMirror(origin.location(), MirrorFault.NOT_AN_ADDRESS));
            }
            // Allowed, it would count for redirects and for what a name stands for later, too.
            if (origin.addresses() == MirrorOrigin.InternalAddresses.ALLOWED) {
                throw new EngineException(new Problem.InvalidMirror(origin.location(), MirrorFault.INTERNAL_ADDRESS));
            }
        }
        mirrors.check(origin.location(), origin.addresses());
    }

    /// Replaces the rules of a bucket.
    static BucketEntry change(Tx tx, BucketName bucket, UnaryOperator<List<MirrorRule>> change) throws EngineException {
        BucketRow row = tx.buckets().get(bucket);
        BucketEntry old = row.entry();
        if (old.versioning() != Versioning.OFF) {
            throw new EngineException(new Problem.VersioningWithMirror(bucket));
        }
        BucketEntry entry = old.withMirrors(change.apply(old.mirrors()));
        tx.buckets().update(new BucketRow(row.id(), entry));
        return entry;
    }
}

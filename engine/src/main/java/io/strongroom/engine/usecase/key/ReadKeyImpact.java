package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.NamedKeys;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyImpact;
import io.strongroom.engine.model.KeyImpact.Access;
import io.strongroom.engine.model.KeyImpact.BucketImpact;
import io.strongroom.engine.model.KeyImpact.Count;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.util.ArrayList;
import java.util.List;

/// Counts what becomes unreadable, which uploads are refused and which jobs stop when a key, named
/// by id or alias, can no longer be used. Reads the kept counters, so it costs the same at any
/// size of the store.
public final class ReadKeyImpact extends Reading<String, KeyImpact> {
    private static final List<JobState> NOT_ENDED = List.of(JobState.QUEUED, JobState.RUNNING, JobState.PAUSED);

    private final Database database;
    private final KeyVault vault;
    private final NamedKeys names;

    public ReadKeyImpact(Door door, Database database, KeyVault vault) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.names = new NamedKeys(vault);
    }

    @Override
    protected String resolved(String name) throws EngineException {
        return KeyNames.idOf(database, vault, name);
    }

    @Override
    protected List<Permission> permissions(String name) {
        return List.of(Permission.onNamedKey("kms:DescribeKey", name), Permission.onService("oss:ListBuckets"));
    }

    @Override
    protected KeyImpact read(Call call, String name) throws EngineException {
        return database.read(tables -> impact(tables, vault.resolve(tables, name)));
    }

    private KeyImpact impact(Tables tables, KeyRow key) throws EngineException {
        List<BucketImpact> buckets = new BucketImpacts(tables, key.id(), names).list();
        Count objects = buckets.stream().map(BucketImpact::objects).reduce(Count.NONE, Count::plus);
        long uploads = buckets.stream().mapToLong(BucketImpact::uploads).sum();
        return new KeyImpact(
                vault.describe(tables, key),
                key.state().mayUseMaterial() ? Access.WORKS : Access.REFUSED,
                objects,
                uploads,
                buckets,
                jobs(tables, key.id()),
                tables.now());
    }

    private List<JobSnapshot> jobs(Tables tables, KeyId key) throws EngineException {
        List<JobSnapshot> stopping = new ArrayList<>();
        for (JobState state : NOT_ENDED) {
            for (JobRow job : tables.jobs().inState(state)) {
                if (names.needs(tables, job.snapshot().spec(), key)) {
                    stopping.add(job.snapshot());
                }
            }
        }
        return stopping;
    }
}

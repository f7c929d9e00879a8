package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.ObjectBinding;
import io.strongroom.engine.kms.Rewrapping;
import io.strongroom.engine.meta.JobItemTable.Item;
import io.strongroom.engine.meta.JobItemTable.Outcome;
import io.strongroom.engine.meta.JobStep;
import io.strongroom.engine.meta.PlanEntries.Entry;
import io.strongroom.engine.meta.RewrapTable.Rewrapped;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.meta.WrappedObject;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One page of a plan on its way: what was read of it, what was wrapped, what became of the rest.
/// For one thread at a time.
final class RewrapPage implements AutoCloseable {
    private final Reach reach;
    private final Map<Long, BucketName> buckets;
    private final Rewrapping rewrapping;
    private final List<Rewrapped> wrapped = new ArrayList<>();
    private final List<Item> failed = new ArrayList<>();
    private long gone;
    private long changed;

    /// @param buckets the names of the buckets of all its objects
    /// @param rewrapping closed with this
    RewrapPage(Reach reach, Map<Long, BucketName> buckets, Rewrapping rewrapping) {
        this.reach = reach;
        this.buckets = Map.copyOf(buckets);
        this.rewrapping = rewrapping;
    }

    WrappingKey target() {
        return rewrapping.target();
    }

    /// The numbers of the object versions whose data keys are exchanged.
    List<Long> versions() {
        return wrapped.stream().map(one -> one.object().versionId()).toList();
    }

    boolean changesNothing() {
        return wrapped.isEmpty();
    }

    List<Item> failed() {
        return failed;
    }

    /// Wraps the data keys of what was read.
    void wrap(List<Entry> planned, Map<Long, WrappedObject> rows) {
        for (Entry entry : planned) {
            Optional<WrappedObject> row =
                    Optional.ofNullable(rows.get(entry.versionId())).filter(this::isToDo);
            if (row.isEmpty()) {
                gone++;
            } else {
                changed += row.get().revision() == entry.revision() ? 0 : 1;
                wrapOne(row.get()).ifPresent(wrapped::add);
            }
        }
    }

    private boolean isToDo(WrappedObject row) {
        WrappingKey key = row.wrapped().wrappingKey();
        return reach.covers(key, row.counter().bucketId()) && rewrapping.knows(key);
    }

    private Optional<Rewrapped> wrapOne(WrappedObject row) {
        BucketName bucket = buckets.get(row.counter().bucketId());
        if (bucket == null) {
            throw new IllegalStateException("an object without its bucket");
        }
        try {
            ObjectBinding binding = new ObjectBinding(bucket, row.objectId());
            return Optional.of(new Rewrapped(row, rewrapping.mode(), rewrapping.rewrap(row.wrapped(), binding)));
        } catch (EngineException e) {
            failed.add(new Item(
                    Optional.of(row.versionId()),
                    Optional.empty(),
                    row.counter().bucketId(),
                    row.key(),
                    Outcome.FAILED,
                    Optional.of(Troubles.of(e.problem()))));
            return Optional.empty();
        }
    }

    /// Exchanges the data keys in the rows. What somebody changed since it was read is looked at
    /// again here, where nobody can change it once more.
    JobStep apply(Tx tx) {
        List<Rewrapped> overtaken = tx.rewraps().update(tx, wrapped);
        List<Rewrapped> again = new ArrayList<>();
        for (Rewrapped one : overtaken) {
            wrapped.remove(one);
            Optional<WrappedObject> now =
                    tx.rewraps().find(one.object().versionId()).filter(this::isToDo);
            if (now.isEmpty()) {
                gone++;
            } else {
                changed++;
                wrapOne(now.get()).ifPresent(again::add);
            }
        }
        tx.rewraps().update(tx, again);
        wrapped.addAll(again);
        long bytes = wrapped.stream().mapToLong(one -> one.object().size()).sum();
        return new JobStep(wrapped.size(), bytes, 0, failed.size(), gone, changed, 0);
    }

    @Override
    public void close() {
        rewrapping.close();
    }
}

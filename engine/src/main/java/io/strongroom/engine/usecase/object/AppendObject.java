package io.strongroom.engine.usecase.object;

import io.strongroom.engine.content.ObjectAppend;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectWrites;
import io.strongroom.engine.content.Sweeper;
import io.strongroom.engine.content.WriteKey;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.ObjectMetadata;
import io.strongroom.engine.model.ObjectSettings;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Adds content at the end of an appendable object, or makes one at position 0.
///
/// Encryption and metadata are fixed by the append that makes the object; later ones do not change
/// them. Each append is a part of its own under the object's data key.
public final class AppendObject extends UseCase<AppendObject.Request, ObjectEntry> {
    private final Database database;
    private final ObjectWrites writes;
    private final ObjectAppend append;
    private final Sweeper sweeper;

    public AppendObject(Door door, Database database, ObjectWrites writes, ObjectAppend append, Sweeper sweeper) {
        super(door);
        this.database = database;
        this.writes = writes;
        this.append = append;
        this.sweeper = sweeper;
    }

    /// @param position must be the object's length now
    /// @param settings what is set besides on an object that it makes
    public record Request(
            BucketName bucket,
            ObjectKey key,
            long position,
            ObjectMetadata metadata,
            Optional<EncryptionRule> encryption,
            ObjectSettings settings,
            InputStream content) {
        /// An append with nothing set besides.
        public Request(
                BucketName bucket,
                ObjectKey key,
                long position,
                ObjectMetadata metadata,
                Optional<EncryptionRule> encryption,
                InputStream content) {
            this(bucket, key, position, metadata, encryption, ObjectSettings.none(), content);
        }

        /// This append with more set besides.
        public Request with(ObjectSettings other) {
            return new Request(bucket, key, position, metadata, encryption, other, content);
        }

        ObjectName name() {
            return new ObjectName(bucket, key);
        }
    }

    @Override
    protected List<Permission> permissions(Request request) {
        return ObjectStep.toStore(request.name(), request.settings());
    }

    @Override
    protected ObjectEntry perform(Call call, Request request) throws EngineException {
        ObjectMetadata metadata = request.metadata().checked();
        BucketRow bucket = database.read(tables -> tables.buckets().get(request.bucket()));
        Optional<ObjectAppend.Extended> existing = append.find(bucket, request.key());
        refuseOtherPosition(request, existing.map(ObjectAppend.Extended::object));
        ObjectEntry entry = existing.isPresent()
                ? appendTo(call, request, existing.get())
                : create(call, request, bucket, metadata);
        sweeper.wake();
        return entry;
    }

    private static void refuseOtherPosition(Request request, Optional<ObjectRow> existing) throws EngineException {
        long length = existing.map(row -> row.content().size()).orElse(0L);
        if (existing.isPresent() && existing.get().content().type() != ObjectType.APPENDABLE) {
            throw new EngineException(new Problem.ObjectNotAppendable(request.bucket(), request.key()));
        }
        if (request.position() != length) {
            throw new EngineException(new Problem.PositionNotEqualToLength(request.bucket(), request.key(), length));
        }
    }

    private ObjectEntry create(Call call, Request request, BucketRow bucket, ObjectMetadata metadata)
            throws EngineException {
        EncryptionRule rule = ObjectStep.settle(request.encryption(), bucket);
        try (WriteKey key =
                writes.prepare(request.bucket(), rule, permit(call), call.entry("CreateServiceKey", "key"))) {
            PartRow part = writes.store(key, 1, request.content()::read, ObjectStep.progress(call), request.name());
            return writes.commit(call.entry(event(), request.name().resource()), List.of(part), tx -> {
                ObjectRow made = append.create(tx, request.name(), metadata, key, part);
                ObjectStep.settle(tx, made, request.settings());
                return ObjectStep.written(tx, tx.buckets().get(request.bucket()), made);
            });
        }
    }

    private ObjectEntry appendTo(Call call, Request request, ObjectAppend.Extended existing) throws EngineException {
        ObjectRow object = existing.object();
        int number = existing.nextPart();
        try (WriteKey key = writes.reopen(request.bucket(), object.protection(), permit(call))) {
            PartRow part =
                    writes.store(key, number, request.content()::read, ObjectStep.progress(call), request.name());
            return add(call, request, new Stored(object, key, part));
        }
    }

    /// A part whose file is there, under the data key that `object` had.
    private record Stored(ObjectRow object, WriteKey key, PartRow part) {
        boolean isUnderKeyOf(ObjectRow other) {
            return key.protection().objectId().equals(other.protection().objectId());
        }
    }

    private ObjectEntry add(Call call, Request request, Stored stored) throws EngineException {
        try {
            return writes.commit(
                    call.entry(event(), request.name().resource()),
                    List.of(),
                    tx -> ObjectStep.written(
                            tx,
                            tx.buckets().get(request.bucket()),
                            append.add(tx, request.name(), stored.object(), stored.key(), stored.part())));
        } catch (EngineException e) {
            return addAfter(e, call, request, stored);
        }
    }

    /// Jobs wrap data keys anew and encrypt objects anew. An append that meets one goes on: the
    /// caller has nothing to do with it, and its content cannot be asked for again.
    private ObjectEntry addAfter(EngineException refusal, Call call, Request request, Stored stored)
            throws EngineException {
        Optional<ObjectRow> now = refusal.problem() instanceof Problem.ObjectChanged
                ? append.sameBytes(stored.object())
                : Optional.empty();
        if (now.isEmpty()) {
            writes.takeBack(refusal, List.of(stored.part()));
            throw refusal;
        }
        return stored.isUnderKeyOf(now.get())
                ? add(call, request, new Stored(now.get(), stored.key(), stored.part()))
                : move(call, request, stored, now.get());
    }

    private ObjectEntry move(Call call, Request request, Stored stored, ObjectRow now) throws EngineException {
        try (WriteKey key = writes.reopen(request.bucket(), now.protection(), permit(call))) {
            PartRow moved = writes.copy(stored.part(), stored.key(), key, ObjectStep.silent(call), request.name());
            return add(call, request, new Stored(now, key, moved));
        } finally {
            writes.discard(List.of(stored.part()));
        }
    }
}

package io.strongroom.engine.usecase.key;

import io.strongroom.engine.content.CancelledException;
import io.strongroom.engine.content.ContentException;
import io.strongroom.engine.content.ContentProgress;
import io.strongroom.engine.content.ContentReader;
import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.kms.DataKeys;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.WrappedDataKey;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.UseCase;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows that a key does what it should: a new data key is wrapped and opened again, and with it a
/// small object that is never stored; and an object that the key protects is read to its end.
public final class VerifyKeyByObject extends UseCase<VerifyKeyByObject.Request, VerifyKeyByObject.Proof> {
    private final Database database;
    private final KeyVault vault;
    private final DataKeys dataKeys;
    private final ObjectReads reads;

    public VerifyKeyByObject(Door door, Database database, KeyVault vault, DataKeys dataKeys, ObjectReads reads) {
        super(door);
        this.database = database;
        this.vault = vault;
        this.dataKeys = dataKeys;
        this.reads = reads;
    }

    /// An object by its name.
    public record TestObject(BucketName bucket, ObjectKey key) {
        private ObjectName name() {
            return new ObjectName(bucket, key);
        }
    }

    /// @param object read to its end, if one is given; must be protected by `key`
    public record Request(KeyId key, Optional<TestObject> object) {}

    /// @param bytes of the object that were read and authenticated
    public record Proof(KeyId key, Optional<TestObject> object, long bytes) {}

    @Override
    protected List<Permission> permissions(Request request) {
        List<Permission> all = new ArrayList<>();
        all.add(Permission.onKey("kms:GenerateDataKey", request.key()));
        all.add(Permission.onKey("kms:Decrypt", request.key()));
        request.object()
                .ifPresent(object -> all.add(Permission.onObject("oss:GetObject", object.bucket(), object.key())));
        return all;
    }

    @Override
    protected Proof perform(Call call, Request request) throws EngineException {
        database.read(tables -> dataKeys.prove(tables, vault.get(tables, request.key()), permit(call)));
        long bytes = request.object().isPresent()
                ? read(call, request.key(), request.object().get())
                : 0;
        database.record(call.entry(event(), request.key().toString()).with("bytes", Long.toString(bytes)));
        return new Proof(request.key(), request.object(), bytes);
    }

    private long read(Call call, KeyId key, TestObject object) throws EngineException {
        try (ObjectReads.Snapshot snapshot = reads.open(object.name(), permit(call))) {
            Optional<KeyId> protector = snapshot.row().protection().wrapped().map(WrappedDataKey::key);
            if (!protector.equals(Optional.of(key))) {
                throw new EngineException(new Problem.NotUnderKey(object.bucket(), object.key(), key));
            }
            return readToTheEnd(call, snapshot);
        }
    }

    private static long readToTheEnd(Call call, ObjectReads.Snapshot snapshot) throws EngineException {
        ContentProgress progress = new ContentProgress(call.progress()::bytes, call.cancellation()::isRequested);
        try (ContentReader reader = snapshot.read(0, snapshot.row().content().size())) {
            return reader.transferTo(OutputStream.nullOutputStream(), progress);
        } catch (ContentException e) {
            throw snapshot.problem(e);
        } catch (CancelledException e) {
            throw new EngineException(new Problem.Cancelled(), e);
        } catch (IOException e) {
            throw new IllegalStateException("nothing refuses to be thrown away", e);
        }
    }
}

package io.strongroom.engine.content;

import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.kms.DataKey;
import io.strongroom.engine.kms.DataKeys;
import io.strongroom.engine.kms.KeyPermit;
import io.strongroom.engine.kms.ObjectBinding;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.ObjectRow;
import io.strongroom.engine.meta.PartRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectType;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.WrappedDataKey;
import java.util.List;
import java.util.Optional;

/// Finds the rows of an object, checks that they belong together, and unwraps its data key.
public final class ObjectFinder {
    private final DataKeys dataKeys;

    ObjectFinder(DataKeys dataKeys) {
        this.dataKeys = dataKeys;
    }

    /// All that a read begins with.
    record Found(BucketRow bucket, ObjectRow row, List<PartRow> parts, Optional<DataKey> key) {}

    /// The row of a version that has content.
    ///
    /// @throws EngineException with [Problem.NoSuchVersion] or [Problem.IsDeleteMarker]
    public static ObjectRow named(Tables tables, BucketRow bucket, ObjectName name, VersionName version)
            throws EngineException {
        ObjectRow row = tables.versions()
                .find(bucket.id(), name.key(), version)
                .orElseThrow(() -> new EngineException(new Problem.NoSuchVersion(name.bucket(), name.key(), version)));
        if (row.content().type() == ObjectType.DELETE_MARKER) {
            throw new EngineException(new Problem.IsDeleteMarker(name.bucket(), name.key(), version));
        }
        return row;
    }

    /// What is to be read of this row; empty when its bucket is gone.
    Optional<Found> found(Tables tables, ObjectRow row, KeyPermit permit) throws EngineException {
        Optional<BucketRow> bucket = tables.buckets().find(row.bucketId());
        return bucket.isEmpty() ? Optional.empty() : Optional.of(find(tables, bucket.get(), row, permit));
    }

    /// The current version of this name.
    Found find(Tables tables, ObjectName name, KeyPermit permit) throws EngineException {
        BucketRow bucket = tables.buckets().get(name.bucket());
        ObjectRow row = tables.objects()
                .current(bucket.id(), name.key())
                .orElseThrow(() -> new EngineException(new Problem.NoSuchKey(name.bucket(), name.key())));
        return find(tables, bucket, row, permit);
    }

    /// This version.
    Found find(Tables tables, BucketRow bucket, ObjectRow row, KeyPermit permit) throws EngineException {
        ObjectName name = new ObjectName(bucket.entry().name(), row.key());
        List<PartRow> parts = tables.parts().of(row.protection().objectId());
        requireWhole(row, parts, name);
        Optional<DataKey> key = unwrap(tables, row, name, permit);
        try {
            verifyManifest(row, parts, key, name);
        } catch (EngineException e) {
            key.ifPresent(DataKey::close);
            throw e;
        }
        return new Found(bucket, row, parts, key);
    }

    private static void requireWhole(ObjectRow row, List<PartRow> parts, ObjectName name) throws EngineException {
        long size = parts.stream().mapToLong(PartRow::size).sum();
        if (size != row.content().size() || parts.isEmpty()) {
            throw corrupt(name, "parts");
        }
    }

    private Optional<DataKey> unwrap(Tables tables, ObjectRow row, ObjectName name, KeyPermit permit)
            throws EngineException {
        Optional<WrappedDataKey> wrapped = row.protection().wrapped();
        if (wrapped.isEmpty()) {
            return Optional.empty();
        }
        try {
            ObjectBinding binding =
                    new ObjectBinding(name.bucket(), row.protection().objectId());
            return Optional.of(dataKeys.unwrap(
                    tables, wrapped.get(), binding, new DataKeys.Opening(permit, KeyPermit.Use.DECRYPT)));
        } catch (EngineException e) {
            boolean ownKey = e.problem() instanceof Problem.KeyTampered(String resource)
                    && resource.equals(row.protection().objectId().toString());
            throw ownKey ? corrupt(name, "data key") : e;
        }
    }

    private static void verifyManifest(ObjectRow row, List<PartRow> parts, Optional<DataKey> key, ObjectName name)
            throws EngineException {
        boolean single = parts.size() == 1 && parts.getFirst().partNo() == 0;
        if (single || key.isEmpty()) {
            return;
        }
        try {
            ContentRows.manifest(parts)
                    .verify(key.get().secret(), row.protection().manifestMac());
        } catch (AuthenticationFailedException _) {
            throw corrupt(name, "part list");
        }
    }

    private static EngineException corrupt(ObjectName name, String what) {
        return new EngineException(new Problem.ObjectCorrupt(name.bucket(), name.key(), what));
    }
}

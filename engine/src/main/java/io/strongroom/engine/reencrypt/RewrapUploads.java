package io.strongroom.engine.reencrypt;

import io.strongroom.engine.kms.ObjectBinding;
import io.strongroom.engine.kms.Rewrapping;
import io.strongroom.engine.meta.JobItemTable.Item;
import io.strongroom.engine.meta.JobItemTable.Outcome;
import io.strongroom.engine.meta.JobRow;
import io.strongroom.engine.meta.JobStep;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.meta.UploadRow;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.WrappedDataKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Wraps the data keys of running multipart uploads anew, so that what began under the old key
/// ends under the new one.
final class RewrapUploads {
    private static final int LIMIT = 100;

    private final JobTools tools;
    private final TargetKeys keys;

    RewrapUploads(JobTools tools) {
        this.tools = tools;
        this.keys = new TargetKeys(tools);
    }

    /// How many uploads are in the scope of a job.
    static long count(Tables tables, Reach reach) {
        return tables.keyUploads().ofKey(reach.key()).stream()
                .filter(count -> reach.covers(count.key(), count.bucketId()))
                .mapToLong(count -> count.uploads())
                .sum();
    }

    /// Wraps those that did not fail before.
    void run(JobRow job, JobControl control) throws EngineException {
        Optional<UUID> after = Optional.empty();
        boolean more = true;
        while (more && !control.isStopping()) {
            Optional<UUID> from = after;
            Batch batch = KeyAttempts.of(() -> batch(job, from, control));
            after = batch.last();
            more = batch.size() == LIMIT;
        }
    }

    /// What one round looked at.
    private record Batch(int size, Optional<UUID> last) {}

    private record Read(Batch batch, List<UploadRow> uploads, Map<Long, BucketName> buckets, Rewrapping rewrapping)
            implements AutoCloseable {
        @Override
        public void close() {
            rewrapping.close();
        }
    }

    private Batch batch(JobRow job, Optional<UUID> after, JobControl control) throws EngineException {
        try (Read read = tools.database().read(tables -> read(tables, job, after))) {
            if (!read.uploads().isEmpty()) {
                control.tell(write(job, read));
            }
            return read.batch();
        }
    }

    private Read read(Tables tables, JobRow job, Optional<UUID> after) throws EngineException {
        Reach reach = Reach.of(tables, OverKey.of(job));
        List<UploadRow> page = tables.keyUploads().page(reach.key(), after, LIMIT);
        Set<UUID> failed = tables.jobItems().failedUploads(job.id());
        List<UploadRow> uploads = page.stream()
                .filter(upload -> !failed.contains(upload.uploadId()))
                .filter(upload -> reach.covers(wrapping(upload), upload.bucketId()))
                .toList();
        Map<Long, BucketName> buckets = TargetKeys.buckets(
                tables, uploads.stream().map(UploadRow::bucketId).collect(Collectors.toSet()));
        Set<WrappingKey> sources = uploads.stream().map(RewrapUploads::wrapping).collect(Collectors.toSet());
        Optional<UUID> last =
                page.isEmpty() ? Optional.empty() : Optional.of(page.getLast().uploadId());
        return new Read(new Batch(page.size(), last), uploads, buckets, keys.rewrapping(tables, job, sources));
    }

    private static WrappingKey wrapping(UploadRow upload) {
        return upload.protection()
                .wrapped()
                .map(WrappedDataKey::wrappingKey)
                .orElseThrow(() -> new IllegalStateException("an upload under a key has a data key"));
    }

    private JobSnapshot write(JobRow job, Read read) throws EngineException {
        String source = OverKey.of(job).scope().key().toString();
        List<Item> failed = new ArrayList<>();
        List<Wrapped> wrapped = new ArrayList<>();
        for (UploadRow upload : read.uploads()) {
            try {
                wrapped.add(new Wrapped(upload, rewrap(upload, read)));
            } catch (EngineException e) {
                failed.add(item(upload, e.problem()));
            }
        }
        return tools.database().write(JobAudit.entry(job, "RewrapDataKeys", source), tx -> {
            JobStages.requireRunning(tx, job.id());
            if (!wrapped.isEmpty()) {
                keys.requireUsable(tx, job, read.rewrapping().target());
            }
            long done = exchange(tx, wrapped, read.rewrapping());
            tx.jobItems().insert(job.id(), failed, tx.now());
            JobStep step = new JobStep(0, 0, done, failed.size(), 0, 0, 0);
            tx.jobs().advance(job.id(), step);
            RewrapPages.note(tx, read.rewrapping().target(), step);
            return JobStages.get(tx, job.id()).snapshot();
        });
    }

    private record Wrapped(UploadRow upload, WrappedDataKey key) {}

    private static WrappedDataKey rewrap(UploadRow upload, Read read) throws EngineException {
        BucketName bucket = read.buckets().get(upload.bucketId());
        if (bucket == null) {
            throw new IllegalStateException("an upload without its bucket");
        }
        ObjectBinding binding = new ObjectBinding(bucket, upload.protection().objectId());
        return read.rewrapping().rewrap(upload.protection().wrapped().orElseThrow(), binding);
    }

    /// One that ended meanwhile, or that somebody else wrapped anew, is left to whoever did.
    private static long exchange(Tx tx, List<Wrapped> wrapped, Rewrapping rewrapping) {
        return wrapped.stream()
                .filter(one -> tx.keyUploads().rewrap(one.upload(), rewrapping.mode(), one.key()))
                .count();
    }

    private static Item item(UploadRow upload, Problem problem) {
        return new Item(
                Optional.empty(),
                Optional.of(upload.uploadId()),
                upload.bucketId(),
                upload.key(),
                Outcome.FAILED,
                Optional.of(Troubles.of(problem)));
    }
}

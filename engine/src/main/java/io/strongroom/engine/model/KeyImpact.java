package io.strongroom.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a key protects and what stops working with it, counted before the act.
///
/// Whoever makes the key unusable makes exactly these object versions unreadable.
///
/// @param reads whether what the key protects can be read now
/// @param buckets by name: those with objects or uploads under the key, and those whose default
///     names it
/// @param jobs that have not ended and need the key
/// @param countedAt when this was true
public record KeyImpact(
        KeyEntry key,
        Access reads,
        Count objects,
        long uploads,
        List<BucketImpact> buckets,
        List<JobSnapshot> jobs,
        Instant countedAt) {
    public KeyImpact {
        buckets = List.copyOf(buckets);
        jobs = List.copyOf(jobs);
    }

    /// Whether content can be read.
    public enum Access {
        WORKS,
        REFUSED
    }

    /// What uploads meet that follow the default of their bucket, once the key is unusable.
    public enum NewUploads {
        GO_ON,
        REFUSED
    }

    /// Object versions: those that reads return, and older ones.
    public record Count(long currentObjects, long currentBytes, long olderObjects, long olderBytes) {
        /// Nothing.
        public static final Count NONE = new Count(0, 0, 0, 0);

        /// All versions.
        public long objects() {
            return currentObjects + olderObjects;
        }

        /// Bytes of all versions.
        public long bytes() {
            return currentBytes + olderBytes;
        }

        /// This and more.
        public Count plus(Count other) {
            return new Count(
                    currentObjects + other.currentObjects,
                    currentBytes + other.currentBytes,
                    olderObjects + other.olderObjects,
                    olderBytes + other.olderBytes);
        }
    }

    /// What one bucket has under the key.
    ///
    /// @param uploads running multipart uploads
    /// @param bucketObjects all object versions of the bucket, whatever protects them
    /// @param bucketBytes their bytes
    /// @param defaultRule what new uploads get, if a default is set
    /// @param newestWrite when the newest of the objects was stored; empty without objects
    public record BucketImpact(
            BucketName bucket,
            Count objects,
            long uploads,
            long bucketObjects,
            long bucketBytes,
            Optional<EncryptionRule> defaultRule,
            NewUploads newUploads,
            Optional<Instant> newestWrite,
            List<Slice> slices) {
        public BucketImpact {
            slices = List.copyOf(slices);
        }

        /// Which part of the bucket's objects is under the key: 0 to 1.
        public double share() {
            return bucketObjects == 0 ? 0 : (double) objects.objects() / bucketObjects;
        }
    }

    /// Objects of one bucket under one version of the key in one mode.
    ///
    /// @param versionNumber 0 when the version is not known (any more)
    /// @param newestWrite when the newest object under this version was stored
    public record Slice(
            EncryptionMode mode,
            KeyVersionId version,
            int versionNumber,
            Count objects,
            Optional<Instant> newestWrite) {}

    /// Whether nothing becomes unreadable.
    public boolean isEmpty() {
        return objects.objects() == 0 && uploads == 0;
    }

    /// The buckets whose default names the key.
    public List<BucketName> refusedDefaults() {
        return buckets.stream()
                .filter(bucket -> bucket.newUploads() == NewUploads.REFUSED)
                .map(BucketImpact::bucket)
                .toList();
    }
}

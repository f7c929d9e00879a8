package io.strongroom.app.console.overview;

import io.strongroom.app.console.control.Coverage;
import io.strongroom.app.console.control.EncryptionMode;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.DataAlgorithm;
import io.strongroom.engine.model.KeyWarning;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the overview shows, counted from what the store keeps count of.
///
/// @param lines every bucket by its name, also empty ones
/// @param keys what a person should see to about keys
record Stored(
        Coverage total,
        List<BucketLine> lines,
        Unencrypted unencrypted,
        List<KeyWarning> keys,
        GetStoreStatus.Status store) {
    Stored {
        lines = List.copyOf(lines);
        keys = List.copyOf(keys);
    }

    /// One bucket.
    ///
    /// @param olderPlain versions that a newer one or a delete marker stands over and that are not encrypted
    record BucketLine(BucketName bucket, Coverage coverage, long olderPlain) {}

    /// Why objects are not encrypted.
    ///
    /// @param history uploaded to a bucket that has a default by now
    /// @param mirrored fetched from an origin
    /// @param noDefault uploaded to a bucket without a default
    /// @param older versions that a newer one or a delete marker stands over
    record Unencrypted(long history, long mirrored, long noDefault, long older) {
        /// Objects, without older versions.
        long total() {
            return history + mirrored + noDefault;
        }

        private Unencrypted plus(Usage usage, boolean hasDefault) {
            if (usage.slice().origin() == ObjectOrigin.MIRRORED) {
                return new Unencrypted(history, mirrored + usage.objects(), noDefault, older);
            }
            return hasDefault
                    ? new Unencrypted(history + usage.objects(), mirrored, noDefault, older)
                    : new Unencrypted(history, mirrored, noDefault + usage.objects(), older);
        }
    }

    /// Counts. Only what a read returns: older versions are not part of the coverage.
    static Stored count(
            List<BucketEntry> buckets, List<Usage> usages, List<KeyWarning> keys, GetStoreStatus.Status store) {
        List<Usage> current = usages.stream()
                .filter(usage -> usage.slice().age() == Usage.VersionAge.CURRENT)
                .toList();
        Map<BucketName, Long> older = older(usages);
        Map<BucketName, List<Usage>> byBucket = current.stream()
                .collect(Collectors.groupingBy(
                        usage -> usage.slice().bucket(), LinkedHashMap::new, Collectors.toList()));
        Unencrypted unencrypted = new Unencrypted(
                0, 0, 0, older.values().stream().mapToLong(Long::longValue).sum());
        for (BucketEntry bucket : buckets) {
            for (Usage usage : byBucket.getOrDefault(bucket.name(), List.of())) {
                if (!usage.slice().mode().isEncrypted()) {
                    unencrypted =
                            unencrypted.plus(usage, bucket.defaultEncryption().isPresent());
                }
            }
        }
        return new Stored(
                coverage(current),
                buckets.stream()
                        .map(bucket -> new BucketLine(
                                bucket.name(),
                                coverage(byBucket.getOrDefault(bucket.name(), List.of())),
                                older.getOrDefault(bucket.name(), 0L)))
                        .toList(),
                unencrypted,
                keys,
                store);
    }

    private static Map<BucketName, Long> older(List<Usage> usages) {
        return usages.stream()
                .filter(usage -> usage.slice().age() == Usage.VersionAge.OLDER)
                .filter(usage -> !usage.slice().mode().isEncrypted())
                .collect(
                        Collectors.groupingBy(usage -> usage.slice().bucket(), Collectors.summingLong(Usage::objects)));
    }

    private static Coverage coverage(List<Usage> usages) {
        Map<EncryptionMode, Coverage.Amount> amounts = new EnumMap<>(EncryptionMode.class);
        for (Usage usage : usages) {
            amounts.merge(
                    mode(usage.slice()),
                    new Coverage.Amount(usage.objects(), usage.bytes()),
                    (one, other) -> new Coverage.Amount(one.objects() + other.objects(), one.bytes() + other.bytes()));
        }
        return new Coverage(amounts);
    }

    private static EncryptionMode mode(Usage.Slice slice) {
        return switch (slice.mode()) {
            case NONE -> EncryptionMode.NONE;
            case SSE_OSS -> EncryptionMode.SSE_OSS;
            case SSE_KMS_DEFAULT ->
                slice.algorithm() == DataAlgorithm.SM4 ? EncryptionMode.KMS_SM4 : EncryptionMode.KMS_DEFAULT;
            case SSE_KMS_CHOSEN ->
                slice.algorithm() == DataAlgorithm.SM4 ? EncryptionMode.KMS_SM4 : EncryptionMode.KMS_CHOSEN;
        };
    }

    /// Whether there is nothing in the store at all.
    boolean isNew() {
        return lines.isEmpty();
    }
}

package io.strongroom.engine.usecase.key;

import io.strongroom.engine.kms.NamedKeys;
import io.strongroom.engine.meta.BucketRow;
import io.strongroom.engine.meta.CounterTable.BucketCount;
import io.strongroom.engine.meta.CounterTable.KeyCount;
import io.strongroom.engine.meta.KeyObjectTable;
import io.strongroom.engine.meta.KeyUploadTable.UploadCount;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tables;
import io.strongroom.engine.model.BucketEntry.BucketDefault;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyImpact.BucketImpact;
import io.strongroom.engine.model.KeyImpact.Count;
import io.strongroom.engine.model.KeyImpact.NewUploads;
import io.strongroom.engine.model.KeyImpact.Slice;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.Usage.VersionAge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The impact of one key, bucket by bucket, out of counters and index.
final class BucketImpacts {
    private final Tables tables;
    private final KeyId key;
    private final NamedKeys names;
    private final Map<KeyVersionId, Integer> numbers;

    BucketImpacts(Tables tables, KeyId key, NamedKeys names) throws EngineException {
        this.tables = tables;
        this.key = key;
        this.names = names;
        this.numbers = tables.keyVersions().of(key).stream()
                .collect(Collectors.toMap(KeyVersionRow::id, KeyVersionRow::number));
    }

    /// By name, and only those that the key matters to.
    List<BucketImpact> list() throws EngineException {
        Map<Long, List<KeyCount>> counts =
                tables.counters().ofKey(key).stream().collect(Collectors.groupingBy(KeyCount::bucketId));
        Map<Long, Long> uploads = tables.keyUploads().ofKey(key).stream()
                .collect(Collectors.groupingBy(UploadCount::bucketId, Collectors.summingLong(UploadCount::uploads)));
        List<BucketImpact> impacts = new ArrayList<>();
        for (BucketRow bucket : tables.buckets().list("", "", Integer.MAX_VALUE)) {
            List<KeyCount> own = counts.getOrDefault(bucket.id(), List.of());
            BucketImpact impact = impact(bucket, own, uploads.getOrDefault(bucket.id(), 0L));
            if (!own.isEmpty() || impact.uploads() > 0 || impact.newUploads() == NewUploads.REFUSED) {
                impacts.add(impact);
            }
        }
        return impacts;
    }

    private BucketImpact impact(BucketRow bucket, List<KeyCount> counts, long uploads) throws EngineException {
        List<Slice> slices = slices(bucket.id(), counts);
        BucketCount all = tables.counters().ofBucket(bucket.id());
        Optional<EncryptionRule> rule = bucket.entry().defaultEncryption().map(BucketDefault::rule);
        return new BucketImpact(
                bucket.entry().name(),
                slices.stream().map(Slice::objects).reduce(Count.NONE, Count::plus),
                uploads,
                all.objects(),
                all.bytes(),
                rule,
                newUploads(rule),
                slices.stream().flatMap(slice -> slice.newestWrite().stream()).max(Comparator.naturalOrder()),
                slices);
    }

    private NewUploads newUploads(Optional<EncryptionRule> rule) throws EngineException {
        boolean named = rule.isPresent()
                && names.of(tables, rule.get()).filter(key::equals).isPresent();
        return named ? NewUploads.REFUSED : NewUploads.GO_ON;
    }

    private record SliceKey(int number, KeyVersionId version, EncryptionMode mode) {
        static final Comparator<SliceKey> ORDER = Comparator.comparingInt(SliceKey::number)
                .thenComparing(slice -> slice.version().toString())
                .thenComparing(SliceKey::mode);
    }

    private List<Slice> slices(long bucketId, List<KeyCount> counts) {
        Map<SliceKey, Count> sums = new TreeMap<>(SliceKey.ORDER);
        for (KeyCount count : counts) {
            SliceKey slice = new SliceKey(numbers.getOrDefault(count.version(), 0), count.version(), count.mode());
            sums.merge(slice, of(count), Count::plus);
        }
        List<Slice> slices = new ArrayList<>();
        sums.forEach((slice, sum) ->
                slices.add(new Slice(slice.mode(), slice.version(), slice.number(), sum, newest(bucketId, slice))));
        return slices;
    }

    private Optional<Instant> newest(long bucketId, SliceKey slice) {
        return tables.keyObjects().newestWrite(new KeyObjectTable.Slice(key, slice.version(), bucketId));
    }

    private static Count of(KeyCount count) {
        return count.age() == VersionAge.CURRENT
                ? new Count(count.objects(), count.bytes(), 0, 0)
                : new Count(0, 0, count.objects(), count.bytes());
    }
}

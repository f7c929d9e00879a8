package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Tasks.Progress;
import io.strongroom.app.console.key.KeyUse;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.store.GetStoreStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads all buckets with their figures: a page of names at a time and the counters in one call.
///
/// Blocks; only called inside a task.
final class BucketReader {
    private static final int PAGE = 1000;

    private final Engine engine;

    BucketReader(Engine engine) {
        this.engine = engine;
    }

    BucketSnapshot read(Progress progress) throws EngineException {
        List<Usage> usage = engine.buckets().usage().run(call(), Optional.empty());
        Map<BucketName, List<Usage>> byBucket = usage.stream()
                .collect(Collectors.groupingBy(each -> each.slice().bucket()));
        List<BucketRow> rows = new ArrayList<>();
        for (BucketEntry bucket : buckets(progress)) {
            rows.add(new BucketRow(bucket, BucketFigures.of(byBucket.getOrDefault(bucket.name(), List.of()))));
        }
        List<KeyEntry> keys = engine.keys().list().run(call(), KeyFilter.VISIBLE);
        Optional<Duration> rotation = engine.store()
                .status()
                .run(call(), new GetStoreStatus.Request())
                .ring()
                .flatMap(KeyEntry::rotationInterval);
        return new BucketSnapshot(rows, keys, keyUse(usage), rotation);
    }

    private List<BucketEntry> buckets(Progress progress) throws EngineException {
        List<BucketEntry> all = new ArrayList<>();
        ListBuckets.Page page = engine.buckets().list().run(call(), ListBuckets.Request.first(PAGE));
        all.addAll(page.buckets());
        while (page.truncated() == ListBuckets.Truncation.MORE_FOLLOW) {
            progress.checkCancelled();
            String marker = all.getLast().name().value();
            page = engine.buckets().list().run(call(), new ListBuckets.Request("", marker, PAGE));
            all.addAll(page.buckets());
        }
        return all;
    }

    private static Map<String, KeyUse> keyUse(List<Usage> usage) {
        Map<String, List<Usage>> byKey = new HashMap<>();
        for (Usage each : usage) {
            each.slice()
                    .wrappingKey()
                    .ifPresent(wrapping -> byKey.computeIfAbsent(wrapping.key().toString(), _ -> new ArrayList<>())
                            .add(each));
        }
        return byKey.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> KeyUse.of(each.getValue())));
    }

    static Call call() {
        return Call.root(CallOrigin.CONSOLE);
    }
}

package io.strongroom.app.console.bucket;

import io.strongroom.app.console.AllBuckets;
import io.strongroom.app.console.Permitted;
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
    private final Engine engine;

    BucketReader(Engine engine) {
        this.engine = engine;
    }

    BucketSnapshot read(Progress progress) throws EngineException {
        List<Usage> usage = engine.buckets().usage().run(call(), Optional.empty());
        Map<BucketName, List<Usage>> byBucket = usage.stream()
                .collect(Collectors.groupingBy(each -> each.slice().bucket()));
        List<BucketRow> rows = new ArrayList<>();
        for (BucketEntry bucket : AllBuckets.read(engine, call(), progress)) {
            rows.add(new BucketRow(bucket, BucketFigures.of(byBucket.getOrDefault(bucket.name(), List.of()))));
        }
        List<KeyEntry> keys =
                Permitted.orElse(List.of(), () -> engine.keys().list().run(call(), KeyFilter.VISIBLE));
        Optional<Duration> rotation = Permitted.orElse(
                Optional.empty(),
                () -> engine.store()
                        .status()
                        .run(call(), new GetStoreStatus.Request())
                        .ring()
                        .flatMap(KeyEntry::rotationInterval));
        return new BucketSnapshot(rows, keys, keyUse(usage), rotation);
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

    Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }
}

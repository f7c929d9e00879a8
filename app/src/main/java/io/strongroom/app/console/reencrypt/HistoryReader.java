package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.AllBuckets;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what the wizard offers. Blocks; only called inside a task.
record HistoryReader(Engine engine) {
    /// What is read at once.
    record Read(List<BucketLine> buckets, List<KeyEntry> keys) {
        /// Of a store that is not read yet.
        static final Read NOTHING = new Read(List.of(), List.of());
    }

    Call call() {
        return engine.call(CallOrigin.CONSOLE);
    }

    Read read(Tasks.Progress progress) throws EngineException {
        Map<BucketName, List<Usage>> usages = engine.buckets().usage().run(call(), Optional.empty()).stream()
                .collect(Collectors.groupingBy(usage -> usage.slice().bucket()));
        List<BucketLine> lines = new ArrayList<>();
        for (BucketEntry bucket : AllBuckets.read(engine, call(), progress)) {
            lines.add(new BucketLine(bucket, usages.getOrDefault(bucket.name(), List.of())));
        }
        return new Read(lines, engine.keys().list().run(call(), KeyFilter.VISIBLE));
    }
}

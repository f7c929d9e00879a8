package io.strongroom.app.console.bucket;

import io.strongroom.app.console.key.KeyNames;
import io.strongroom.app.console.key.KeyUse;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.KeyEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the page shows, as it was at one moment.
///
/// @param keyUse what each key protects, by key id
/// @param ringRotation how often the master key of SSE-OSS rotates; absent before its first use
record BucketSnapshot(
        List<BucketRow> rows, List<KeyEntry> keys, Map<String, KeyUse> keyUse, Optional<Duration> ringRotation) {
    static final BucketSnapshot EMPTY = new BucketSnapshot(List.of(), List.of(), Map.of(), Optional.empty());

    BucketSnapshot {
        rows = List.copyOf(rows);
        keys = List.copyOf(keys);
        keyUse = Map.copyOf(keyUse);
    }

    KeyNames names() {
        return KeyNames.of(keys);
    }

    Optional<BucketRow> find(BucketName name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    KeyUse use(String keyId) {
        return keyUse.getOrDefault(keyId, KeyUse.NONE);
    }
}

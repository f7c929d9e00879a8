package io.strongroom.app.console.key;

import io.strongroom.engine.model.Usage;
import java.util.List;

/// How many objects in how many buckets a key protects.
public record KeyUse(long objects, long bytes, long buckets) {
    /// A key that protects nothing.
    public static final KeyUse NONE = new KeyUse(0, 0, 0);

    /// The sum of those counters that name the key.
    public static KeyUse of(List<Usage> usages) {
        return new KeyUse(
                usages.stream().mapToLong(Usage::objects).sum(),
                usages.stream().mapToLong(Usage::bytes).sum(),
                usages.stream()
                        .filter(usage -> usage.objects() > 0)
                        .map(usage -> usage.slice().bucket())
                        .distinct()
                        .count());
    }
}

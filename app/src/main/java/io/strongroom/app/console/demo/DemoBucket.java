package io.strongroom.app.console.demo;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import java.util.List;
import java.util.Optional;

/// One bucket of the demo data, in the order in which it comes about.
///
/// @param before uploaded before the default is set: its history
/// @param rule the default
/// @param after uploaded under the default
/// @param mirrored fetched from an origin
record DemoBucket(
        BucketName name,
        List<DemoSeries> before,
        Optional<EncryptionRule> rule,
        List<DemoSeries> after,
        List<DemoSeries> mirrored) {
    DemoBucket {
        before = List.copyOf(before);
        after = List.copyOf(after);
        mirrored = List.copyOf(mirrored);
    }

    int objects() {
        return List.of(before, after, mirrored).stream()
                .flatMap(List::stream)
                .mapToInt(DemoSeries::count)
                .sum();
    }
}

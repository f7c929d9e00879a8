package io.strongroom.app.console.bucket;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Coverage;
import io.strongroom.engine.model.EncryptionRule;
import java.util.List;
import java.util.Optional;

/// The buckets an act is for: one, or several that were selected together.
record BucketChoice(List<BucketRow> rows) {
    static final BucketChoice NONE = new BucketChoice(List.of());

    BucketChoice {
        rows = List.copyOf(rows);
    }

    static BucketChoice of(BucketRow row) {
        return new BucketChoice(List.of(row));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The bucket, where it is only one.
    Optional<BucketRow> single() {
        return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    /// More than one.
    boolean several() {
        return rows.size() > 1;
    }

    /// Their default, where all have the same; [EncryptionRule.None] where none has one.
    Optional<EncryptionRule> sharedRule() {
        List<EncryptionRule> rules =
                rows.stream().map(BucketRow::rule).distinct().toList();
        return rules.size() == 1 ? Optional.of(rules.getFirst()) : Optional.empty();
    }

    Coverage coverage() {
        return rows.stream().map(BucketRow::coverage).reduce(Coverage.EMPTY, Coverage::plus);
    }

    long objects() {
        return rows.stream().mapToLong(BucketRow::objects).sum();
    }

    long bytes() {
        return rows.stream().mapToLong(BucketRow::bytes).sum();
    }

    List<String> names() {
        return rows.stream().map(row -> row.name().value()).toList();
    }

    /// The name of the only one, or how many there are.
    String words(Messages messages) {
        return single().map(row -> row.name().value())
                .orElseGet(() -> messages.text("bucket.several.count", rows.size()));
    }
}

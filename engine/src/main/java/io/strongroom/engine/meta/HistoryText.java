package io.strongroom.engine.meta;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CopyStyle;
import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.FormerContent;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.HistoryFilter.Condition;
import io.strongroom.engine.model.HistoryFilter.Sizes;
import io.strongroom.engine.model.HistoryFilter.Times;
import io.strongroom.engine.model.HistoryOptions;
import io.strongroom.engine.model.HistoryScope;
import io.strongroom.engine.model.HistoryTarget;
import io.strongroom.engine.model.JobSpec;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ReadBack;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a job over history is to do, as named texts.
final class HistoryText {
    private static final String BUCKET_DEFAULT = "bucket-default";
    private static final String SEPARATOR = ",";
    private static final String REMOVE = "remove";
    private static final String OVERWRITE = "overwrite";
    private static final String KEEP = "keep-days ";

    private HistoryText() {}

    static void write(JobSpec.History spec, SortedMap<String, String> words) {
        write(spec.scope(), words);
        switch (spec.target()) {
            case HistoryTarget.BucketDefault() -> words.put("rule", BUCKET_DEFAULT);
            case HistoryTarget.Rule(var rule) -> words.put("rule", RuleText.write(rule));
            case HistoryTarget.Wrapping(var by) -> words.put("wrapping", JobSpecText.target(by));
        }
        words.put("readBack", spec.options().readBack().name());
        words.put("style", spec.options().style().name());
        words.put("former", former(spec.options().former()));
    }

    static void write(HistoryScope scope, SortedMap<String, String> words) {
        words.put("buckets", joined(scope.buckets().stream().map(BucketName::value)));
        words.put("prefix", scope.prefix());
        write(scope.filter(), words);
    }

    private static void write(HistoryFilter filter, SortedMap<String, String> words) {
        words.put("conditions", joined(filter.conditions().stream().map(Condition::name)));
        words.put("modes", joined(filter.modes().stream().map(EncryptionMode::name)));
        filter.key().ifPresent(key -> words.put("key", key.toString()));
        filter.version().ifPresent(version -> words.put("version", version.toString()));
        words.put("sizes", filter.size().least() + SEPARATOR + filter.size().most());
        filter.stored().from().ifPresent(time -> words.put("from", time.toString()));
        filter.stored().before().ifPresent(time -> words.put("before", time.toString()));
        filter.name().ifPresent(part -> words.put("name", part));
    }

    static JobSpec.History read(SortedMap<String, String> words) {
        return new JobSpec.History(
                scope(words),
                target(words),
                new HistoryOptions(
                        ReadBack.valueOf(words.getOrDefault("readBack", ReadBack.YES.name())),
                        CopyStyle.valueOf(words.getOrDefault("style", CopyStyle.IN_PLACE.name())),
                        former(words.getOrDefault("former", REMOVE))));
    }

    static HistoryScope scope(SortedMap<String, String> words) {
        List<BucketName> buckets =
                split(words.getOrDefault("buckets", "")).map(BucketName::new).toList();
        return new HistoryScope(buckets, words.getOrDefault("prefix", ""), filter(words));
    }

    private static HistoryTarget target(SortedMap<String, String> words) {
        Optional<String> wrapping = word(words, "wrapping");
        if (wrapping.isPresent()) {
            return new HistoryTarget.Wrapping(JobSpecText.target(wrapping.get()));
        }
        String rule = words.getOrDefault("rule", BUCKET_DEFAULT);
        return rule.equals(BUCKET_DEFAULT)
                ? new HistoryTarget.BucketDefault()
                : new HistoryTarget.Rule(RuleText.read(rule));
    }

    private static String former(FormerContent former) {
        return switch (former) {
            case FormerContent.Remove() -> REMOVE;
            case FormerContent.Overwrite() -> OVERWRITE;
            case FormerContent.Keep(int days) -> KEEP + days;
        };
    }

    private static FormerContent former(String text) {
        return switch (text) {
            case REMOVE -> new FormerContent.Remove();
            case OVERWRITE -> new FormerContent.Overwrite();
            default -> new FormerContent.Keep(Integer.parseInt(text.substring(KEEP.length())));
        };
    }

    private static HistoryFilter filter(SortedMap<String, String> words) {
        long[] sizes = split(words.getOrDefault("sizes", "0" + SEPARATOR + Long.MAX_VALUE))
                .mapToLong(Long::parseLong)
                .toArray();
        return new HistoryFilter(
                set(words, "conditions", Condition::valueOf),
                set(words, "modes", EncryptionMode::valueOf),
                word(words, "key").map(text -> new KeyId(UUID.fromString(text))),
                word(words, "version").map(text -> new KeyVersionId(UUID.fromString(text))),
                new Sizes(sizes[0], sizes[1]),
                new Times(
                        word(words, "from").map(Instant::parse),
                        word(words, "before").map(Instant::parse)),
                word(words, "name"));
    }

    private static <T> Set<T> set(SortedMap<String, String> words, String name, Function<String, T> value) {
        return split(words.getOrDefault(name, "")).map(value).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> word(SortedMap<String, String> words, String name) {
        return Optional.ofNullable(words.get(name));
    }

    /// In one order, so that the same is always the same text.
    private static String joined(Stream<String> parts) {
        return parts.sorted().collect(Collectors.joining(SEPARATOR));
    }

    private static Stream<String> split(String text) {
        return text.isEmpty() ? Stream.empty() : Arrays.stream(text.split(SEPARATOR, -1));
    }
}

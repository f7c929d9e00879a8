package io.strongroom.app.cli;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.HistoryFilter.Condition;
import io.strongroom.engine.model.HistoryFilter.Sizes;
import io.strongroom.engine.model.HistoryFilter.Times;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which of the objects of a place are meant.
final class HistoryOptions {
    private static final Map<String, EncryptionMode> MODES = modes();

    @Option(names = "--unencrypted", description = "Only objects that nothing encrypts.")
    private boolean unencrypted;

    @Option(names = "--mirrored", description = "Only objects fetched from a mirror origin.")
    private boolean mirrored;

    @Option(names = "--before-default", description = "Only objects stored before the default of their bucket was set.")
    private boolean beforeDefault;

    @Option(
            names = "--differs-from-default",
            description = "Only objects that are not as the default of their bucket says.")
    private boolean differs;

    @Option(
            names = "--mode",
            split = ",",
            paramLabel = "MODE",
            description = "Only objects of these methods: none, sse-oss, kms-default, kms-chosen.")
    private List<String> modes = List.of();

    @Option(names = "--key", paramLabel = "KEY", description = "Only objects under this key: id or alias/NAME.")
    private @Nullable String key;

    @Option(
            names = "--key-version",
            paramLabel = "V",
            description = "With --key: only what this version wraps, by its id or its number.")
    private @Nullable String version;

    @Option(names = "--min-size", paramLabel = "BYTES", description = "Only objects of so many bytes or more.")
    private long least;

    @Option(names = "--max-size", paramLabel = "BYTES", description = "Only objects of so many bytes or fewer.")
    private long most = Long.MAX_VALUE;

    @Option(
            names = "--stored-from",
            paramLabel = "DATE",
            description = "Only objects stored from then on: an ISO date, or date and time (UTC without a zone).")
    private @Nullable String from;

    @Option(names = "--stored-before", paramLabel = "DATE", description = "Only objects stored before then.")
    private @Nullable String before;

    @Option(names = "--name", paramLabel = "TEXT", description = "Only objects with this in their names.")
    private @Nullable String name;

    private static Map<String, EncryptionMode> modes() {
        Map<String, EncryptionMode> modes = new LinkedHashMap<>();
        modes.put("none", EncryptionMode.NONE);
        modes.put("sse-oss", EncryptionMode.SSE_OSS);
        modes.put("kms-default", EncryptionMode.SSE_KMS_DEFAULT);
        modes.put("kms-chosen", EncryptionMode.SSE_KMS_CHOSEN);
        return modes;
    }

    /// How a method is typed and told.
    static String word(EncryptionMode mode) {
        return MODES.entrySet().stream()
                .filter(entry -> entry.getValue() == mode)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /// What is wrong with what was typed.
    Optional<String> fault() {
        if (!MODES.keySet().containsAll(modes)) {
            return Optional.of("--mode takes none, sse-oss, kms-default and kms-chosen, with commas between them");
        }
        if (version != null && key == null) {
            return Optional.of("--key-version goes with --key");
        }
        if (least < 0 || most < least) {
            return Optional.of("no object has a size from --min-size to --max-size");
        }
        boolean dates = (from == null || ExpiryText.time(from).isPresent())
                && (before == null || ExpiryText.time(before).isPresent());
        return dates
                ? Optional.empty()
                : Optional.of("--stored-from and --stored-before take dates such as 2026-11-30 or 2026-11-30T09:00:00");
    }

    /// The key that was typed.
    Optional<String> key() {
        return Optional.ofNullable(key);
    }

    /// The version of it.
    Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /// The filter, but for key and version, which must be looked up.
    HistoryFilter filter() {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        add(conditions, unencrypted, Condition.UNENCRYPTED);
        add(conditions, mirrored, Condition.MIRRORED);
        add(conditions, beforeDefault, Condition.BEFORE_DEFAULT);
        add(conditions, differs, Condition.DIFFERS_FROM_DEFAULT);
        return new HistoryFilter(
                conditions,
                modes.stream().map(MODES::get).collect(Collectors.toUnmodifiableSet()),
                Optional.empty(),
                Optional.empty(),
                new Sizes(least, most),
                new Times(
                        Optional.ofNullable(from).flatMap(ExpiryText::time),
                        Optional.ofNullable(before).flatMap(ExpiryText::time)),
                Optional.ofNullable(name));
    }

    private static void add(Set<Condition> conditions, boolean wanted, Condition condition) {
        if (wanted) {
            conditions.add(condition);
        }
    }
}

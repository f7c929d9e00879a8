package io.strongroom.app.cli;

import io.strongroom.engine.model.EncryptionMode;
import io.strongroom.engine.model.ObjectOrigin;
import io.strongroom.engine.model.Usage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// How much of something is encrypted, how, and why the rest is not; counted up.
final class CoverageFacts {
    private final Map<EncryptionMode, Amount> modes = new EnumMap<>(EncryptionMode.class);
    private long history;
    private long mirrored;
    private long noDefault;
    private long older;

    private record Amount(long objects, long bytes) {
        static final Amount NONE = new Amount(0, 0);

        Amount plus(Amount other) {
            return new Amount(objects + other.objects, bytes + other.bytes);
        }
    }

    /// Counts what a read returns; of older versions only those that are not encrypted.
    ///
    /// @param hasDefault whether its bucket has a default encryption
    void add(Usage usage, boolean hasDefault) {
        EncryptionMode mode = usage.slice().mode();
        if (usage.slice().age() == Usage.VersionAge.OLDER) {
            older += mode.isEncrypted() ? 0 : usage.objects();
            return;
        }
        modes.merge(mode, new Amount(usage.objects(), usage.bytes()), Amount::plus);
        if (mode.isEncrypted()) {
            return;
        }
        if (usage.slice().origin() == ObjectOrigin.MIRRORED) {
            mirrored += usage.objects();
        } else if (hasDefault) {
            history += usage.objects();
        } else {
            noDefault += usage.objects();
        }
    }

    private Amount of(EncryptionMode mode) {
        return modes.getOrDefault(mode, Amount.NONE);
    }

    private Amount all() {
        return modes.values().stream().reduce(Amount.NONE, Amount::plus);
    }

    private Amount encrypted() {
        Amount all = all();
        Amount not = of(EncryptionMode.NONE);
        return new Amount(all.objects() - not.objects(), all.bytes() - not.bytes());
    }

    /// `oss://docs: 3 of 5 objects encrypted (60.0%): 2 sse-oss, 1 kms-default; 2 not: 1 history, 1 mirrored`
    String line(String what) {
        Amount all = all();
        String versions = older == 0 ? "" : "; not encrypted besides: %s".formatted(Count.of(older, "older version"));
        if (all.objects() == 0) {
            return what + ": no objects" + versions;
        }
        StringJoiner methods = new StringJoiner(", ", ": ", "").setEmptyValue("");
        for (EncryptionMode mode : EncryptionMode.values()) {
            if (mode.isEncrypted() && of(mode).objects() > 0) {
                methods.add("%,d %s".formatted(of(mode).objects(), HistoryOptions.word(mode)));
            }
        }
        return "%s: %,d of %s encrypted (%s)%s%s%s"
                .formatted(
                        what,
                        encrypted().objects(),
                        Count.of(all.objects(), "object"),
                        share(),
                        methods,
                        reasons(),
                        versions);
    }

    private String reasons() {
        StringJoiner reasons = new StringJoiner(", ");
        reason(reasons, history, "history");
        reason(reasons, mirrored, "mirrored");
        reason(reasons, noDefault, "without a default");
        long not = of(EncryptionMode.NONE).objects();
        return not == 0 ? "" : "; %,d not: %s".formatted(not, reasons);
    }

    private static void reason(StringJoiner reasons, long objects, String why) {
        if (objects > 0) {
            reasons.add("%,d %s".formatted(objects, why));
        }
    }

    /// 100 % only when nothing is missing, and 0 % only when everything is.
    private String share() {
        long all = all().objects();
        long done = encrypted().objects();
        if (done == all || done == 0) {
            return done == 0 ? "0%" : "100%";
        }
        return String.format(Locale.ROOT, "%.1f%%", Math.clamp(100.0 * done / all, 0.1, 99.9));
    }

    Facts facts(Facts facts) {
        facts.with("objects", all().objects())
                .with("bytes", all().bytes())
                .with("encryptedObjects", encrypted().objects())
                .with("encryptedBytes", encrypted().bytes());
        facts.withAll(
                "methods",
                Arrays.stream(EncryptionMode.values())
                        .map(mode -> new Facts()
                                .with("mode", HistoryOptions.word(mode))
                                .with("objects", of(mode).objects())
                                .with("bytes", of(mode).bytes()))
                        .toList());
        return facts.with(
                "notEncrypted",
                new Facts()
                        .with("history", history)
                        .with("mirrored", mirrored)
                        .with("noDefault", noDefault)
                        .with("olderVersions", older));
    }
}

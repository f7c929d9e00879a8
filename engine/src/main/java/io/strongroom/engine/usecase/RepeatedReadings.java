package io.strongroom.engine.usecase;

import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.CallOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells which readings only repeat one that was recorded a moment ago.
///
/// The console reads what it shows again and again by itself. A record for each of these would bury what people did,
/// and make the trail grow while nobody works; so the same reading by the same caller in the console counts once a
/// minute. Whoever asks through another door is recorded each time. Safe for many threads.
final class RepeatedReadings {
    private static final Duration ONCE_IN = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1000;

    private final Map<List<Object>, Instant> recorded = new LinkedHashMap<>();

    /// Whether `entry` is such a repetition; otherwise it is remembered.
    synchronized boolean repeats(AuditEntry entry, Instant now) {
        if (entry.origin() != CallOrigin.CONSOLE) {
            return false;
        }
        List<Object> what = List.of(entry.event(), entry.caller(), entry.resource(), entry.parameters());
        Instant before = recorded.get(what);
        if (before != null && now.isBefore(before.plus(ONCE_IN))) {
            return true;
        }
        recorded.remove(what);
        recorded.put(what, now);
        if (recorded.size() > REMEMBERED) {
            recorded.remove(recorded.keySet().iterator().next());
        }
        return false;
    }
}

package io.strongroom.engine.meta;

import java.util.HashMap;
import java.util.Map;

/// Counter moves of one transaction, summed before they touch the table.
public final class CounterDeltas {
    private final Map<CounterKey, long[]> moves = new HashMap<>();

    /// One more object of `bytes` bytes.
    public void added(CounterKey key, long bytes) {
        move(key, 1, bytes);
    }

    /// One object of `bytes` bytes less.
    public void removed(CounterKey key, long bytes) {
        move(key, -1, -bytes);
    }

    private void move(CounterKey key, long objects, long bytes) {
        long[] sum = moves.computeIfAbsent(key, _ -> new long[2]);
        sum[0] += objects;
        sum[1] += bytes;
    }

    void addAll(CounterDeltas other) {
        other.moves.forEach((key, sum) -> move(key, sum[0], sum[1]));
    }

    Map<CounterKey, long[]> moves() {
        return moves;
    }
}

package io.strongroom.app.console.transfer;

import java.util.Arrays;

/// How fast something moves: the mean of the last ten seconds. Safe for all threads.
final class Rate {
    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS = 10;

    private final long[] moments = new long[SECONDS + 1];
    private final long[] amounts = new long[SECONDS + 1];
    private int newest;
    private int used;

    /// So much is done by now; kept once a second.
    synchronized void at(long nanos, long amount) {
        if (used > 0 && nanos - moments[newest] < SECOND) {
            return;
        }
        newest = used == 0 ? 0 : (newest + 1) % moments.length;
        used = Math.min(used + 1, moments.length);
        moments[newest] = nanos;
        amounts[newest] = amount;
    }

    /// Amount a second, with `amount` done now; 0 in the first half second, when any number would
    /// be a guess.
    synchronized long perSecond(long nanos, long amount) {
        if (used == 0) {
            return 0;
        }
        int oldest = used < moments.length ? 0 : (newest + 1) % moments.length;
        long elapsed = nanos - moments[oldest];
        return elapsed < SECOND / 2 ? 0 : Math.round((amount - amounts[oldest]) * (double) SECOND / elapsed);
    }

    /// Begins anew.
    synchronized void reset() {
        Arrays.fill(moments, 0);
        used = 0;
    }
}

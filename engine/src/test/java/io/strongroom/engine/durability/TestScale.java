package io.strongroom.engine.durability;

import java.util.Random;

/// How much a test does: a little on every build, everything with `-Dstrongroom.full=true`.
public final class TestScale {
    private static final boolean FULL = Boolean.getBoolean("strongroom.full");

    private TestScale() {}

    public static boolean isFull() {
        return FULL;
    }

    public static int of(int usual, int full) {
        return FULL ? full : usual;
    }

    private static final long USUAL_SEED = 20_261_124;

    /// Chance for one test run: another one in each full run, the same in each small one, so that
    /// a build is red for what changed. The seed is printed; `-Dstrongroom.seed=N` repeats it.
    public static Random random(String test) {
        long seed = Long.getLong("strongroom.seed", FULL ? System.nanoTime() : USUAL_SEED);
        System.out.println(test + " runs with -Dstrongroom.seed=" + seed);
        return new Random(seed);
    }
}

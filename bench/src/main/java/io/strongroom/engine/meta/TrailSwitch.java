package io.strongroom.engine.meta;

/// Turns records of the trail off and on, for the benchmark of what they cost. It lies in the package of the committer,
/// because nothing outside may reach the switch.
public final class TrailSwitch {
    private TrailSwitch() {}

    /// Whether writes are recorded from now on.
    public static void record(boolean wanted) {
        Committer.recording = wanted;
    }
}

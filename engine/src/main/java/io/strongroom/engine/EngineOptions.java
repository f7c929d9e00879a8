package io.strongroom.engine;

import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.blob.RealDisk;
import java.nio.file.Path;
import java.time.Clock;

/// How a store is opened.
///
/// @param folder the store folder
/// @param clock the store's time; the store itself never lets it run backwards
/// @param disk where files are; another one than the real only in tests
/// @param databaseScheme empty, or the scheme of a registered H2 file system, only in tests
/// @param jobs whether jobs run here
public record EngineOptions(Path folder, Clock clock, Disk disk, String databaseScheme, Jobs jobs) {
    /// Whether a process that opens a store runs its jobs.
    public enum Jobs {
        /// Runs what is queued, also what a crash left.
        RUN,
        /// Leaves them for a process that stays longer.
        KEEP
    }

    public EngineOptions {
        folder = folder.toAbsolutePath().normalize();
    }

    /// The store in `folder`, with the system's clock; jobs are left alone.
    public static EngineOptions of(Path folder) {
        return new EngineOptions(folder, Clock.systemUTC(), new RealDisk(), "", Jobs.KEEP);
    }

    /// The same with another clock.
    public EngineOptions with(Clock other) {
        return new EngineOptions(folder, other, disk, databaseScheme, jobs);
    }

    /// The same on another disk.
    public EngineOptions with(Disk other, String scheme) {
        return new EngineOptions(folder, clock, other, scheme, jobs);
    }

    /// The same, where jobs run or do not.
    public EngineOptions with(Jobs other) {
        return new EngineOptions(folder, clock, disk, databaseScheme, other);
    }
}

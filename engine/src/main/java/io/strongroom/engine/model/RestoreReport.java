package io.strongroom.engine.model;

/// What came out of a backup.
///
/// @param scrubbed whether the restored store was opened and read to its end
/// @param whole objects found whole by that
/// @param findings what was not, as it was in the store already: every byte is the backup's
/// @param pausedJobs jobs that were under way, and wait for somebody to resume them
public record RestoreReport(BackupReport backup, boolean scrubbed, long whole, long findings, int pausedJobs) {}

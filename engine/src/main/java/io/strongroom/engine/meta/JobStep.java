package io.strongroom.engine.meta;

/// By how much one transaction brings a job forward.
public record JobStep(long objects, long bytes, long uploads, long failed, long gone, long changed, long added) {
    /// Nothing yet.
    public static JobStep none() {
        return new JobStep(0, 0, 0, 0, 0, 0, 0);
    }
}

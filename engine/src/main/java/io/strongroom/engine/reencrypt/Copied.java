package io.strongroom.engine.reencrypt;

import java.util.function.LongConsumer;

/// Counts what is copied of one object, part by part, at the pace of its job.
final class Copied implements LongConsumer {
    private final JobControl control;
    private final Runnable tell;
    private long bytes;
    private long part;

    /// @param tell tells how far the job is
    Copied(JobControl control, Runnable tell) {
        this.control = control;
        this.tell = tell;
    }

    /// @param sofar bytes of the part that is being copied; begins again with the next one
    @Override
    public void accept(long sofar) {
        long more = sofar >= part ? sofar - part : sofar;
        part = sofar;
        bytes += more;
        control.pace().copied(more);
        if (control.pace().isTimeToTell()) {
            tell.run();
        }
        control.pace().rest(more);
    }

    /// All that was counted.
    long bytes() {
        return bytes;
    }
}

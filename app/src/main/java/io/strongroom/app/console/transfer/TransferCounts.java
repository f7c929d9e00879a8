package io.strongroom.app.console.transfer;

/// How many transfers stand where, and how much of what they have to do is done.
public record TransferCounts(int queued, int running, int done, int failed, int cancelled, long moved, long size) {
    /// No transfers at all.
    public static final TransferCounts NONE = new TransferCounts(0, 0, 0, 0, 0, 0, 0);

    /// Whether something is still to come.
    public boolean busy() {
        return queued + running > 0;
    }

    /// All of them.
    public int total() {
        return queued + running + done + failed + cancelled;
    }

    /// From 0 to 1.
    public double fraction() {
        return size == 0 ? 0 : Math.clamp((double) moved / size, 0, 1);
    }
}

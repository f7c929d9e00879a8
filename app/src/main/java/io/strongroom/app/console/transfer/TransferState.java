package io.strongroom.app.console.transfer;

/// Where a transfer stands.
public enum TransferState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /// Whether nothing more will come unless somebody tries again.
    public boolean terminal() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }

    /// Whether it may be tried again.
    public boolean mayRetry() {
        return switch (this) {
            case QUEUED, RUNNING, DONE -> false;
            case FAILED, CANCELLED -> true;
        };
    }
}

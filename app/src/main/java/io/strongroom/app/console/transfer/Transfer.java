package io.strongroom.app.console.transfer;

import io.strongroom.app.console.Failure;
import io.strongroom.engine.usecase.Cancellation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// One transfer and where it stands. Read from any thread; only [Transfers] moves it on.
public final class Transfer {
    private final TransferJob job;
    private final AtomicReference<TransferState> state = new AtomicReference<>(TransferState.QUEUED);
    private volatile long moved;
    private volatile Cancellation cancellation = new Cancellation();
    private volatile Optional<Failure> failure = Optional.empty();
    private volatile Optional<Rate> rate = Optional.empty();

    Transfer(TransferJob job) {
        this.job = job;
    }

    public TransferJob job() {
        return job;
    }

    public TransferState state() {
        return state.get();
    }

    /// How much is done, in the unit of the job's kind.
    public long moved() {
        return moved;
    }

    /// From 0 to 1.
    public double fraction() {
        if (state.get() == TransferState.DONE) {
            return 1;
        }
        return job.size() == 0 ? 0 : Math.clamp((double) moved / job.size(), 0, 1);
    }

    /// How fast it moves, a second; 0 while not running.
    public long perSecond(LongSupplier nanos) {
        return rate.map(meter -> meter.perSecond(nanos.getAsLong(), moved)).orElse(0L);
    }

    /// Why it failed; empty unless it did.
    public Optional<Failure> failure() {
        return failure;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    boolean move(TransferState from, TransferState to) {
        return state.compareAndSet(from, to);
    }

    // Only running transfers have a meter: a queue of a hundred thousand must stay cheap.
    void begin(long nanos) {
        Rate meter = new Rate();
        meter.at(nanos, moved);
        rate = Optional.of(meter);
    }

    /// @return how much came since the last report
    long report(long sofar, long nanos) {
        long more = sofar - moved;
        moved = sofar;
        rate.ifPresent(meter -> meter.at(nanos, sofar));
        return more;
    }

    void end(Optional<Failure> reason) {
        rate = Optional.empty();
        failure = reason;
    }

    /// @return how much had been done before
    long again() {
        long before = moved;
        moved = 0;
        failure = Optional.empty();
        cancellation = new Cancellation();
        return before;
    }
}

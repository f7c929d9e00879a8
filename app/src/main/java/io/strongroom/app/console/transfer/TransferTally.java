package io.strongroom.app.console.transfer;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Counts transfers by state without walking them. Safe for all threads.
final class TransferTally {
    private final Map<TransferState, AtomicInteger> byState = new EnumMap<>(TransferState.class);
    private final AtomicLong moved = new AtomicLong();
    private final AtomicLong size = new AtomicLong();

    TransferTally() {
        for (TransferState state : TransferState.values()) {
            byState.put(state, new AtomicInteger());
        }
    }

    void entered(Transfer transfer) {
        of(transfer.state()).incrementAndGet();
        size.addAndGet(transfer.job().size());
    }

    void left(Transfer transfer) {
        of(transfer.state()).decrementAndGet();
        size.addAndGet(-transfer.job().size());
        moved.addAndGet(-transfer.moved());
    }

    void changed(TransferState from, TransferState to) {
        of(from).decrementAndGet();
        of(to).incrementAndGet();
    }

    void moved(long more) {
        moved.addAndGet(more);
    }

    TransferCounts counts() {
        return new TransferCounts(
                of(TransferState.QUEUED).get(),
                of(TransferState.RUNNING).get(),
                of(TransferState.DONE).get(),
                of(TransferState.FAILED).get(),
                of(TransferState.CANCELLED).get(),
                moved.get(),
                size.get());
    }

    private AtomicInteger of(TransferState state) {
        AtomicInteger count = byState.get(state);
        if (count == null) {
            throw new IllegalStateException("not a state");
        }
        return count;
    }
}

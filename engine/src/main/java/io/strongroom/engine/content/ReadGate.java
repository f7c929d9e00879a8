package io.strongroom.engine.content;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/// Knows which readers are under way, so that no file goes that one of them may still open.
///
/// A reader enters before it looks at any row. A file whose row was seen gone at some ticket may
/// go when every reader with a lower ticket has left. Safe for any number of threads.
public final class ReadGate {
    private final AtomicLong next = new AtomicLong();
    private final ConcurrentSkipListSet<Long> inside = new ConcurrentSkipListSet<>();

    /// A reader's stay; leaving twice is no error.
    public final class Stay implements AutoCloseable {
        private final Long ticket;

        private Stay(Long ticket) {
            this.ticket = ticket;
        }

        @Override
        public void close() {
            inside.remove(ticket);
        }
    }

    /// Enters a reader.
    public synchronized Stay enter() {
        Long ticket = next.getAndIncrement();
        inside.add(ticket);
        return new Stay(ticket);
    }

    /// The ticket the next reader will get.
    synchronized long ticket() {
        return next.get();
    }

    /// Whether all readers below `ticket` have left.
    boolean passed(long ticket) {
        return inside.headSet(ticket).isEmpty();
    }
}

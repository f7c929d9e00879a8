package io.strongroom.app.http;

import io.strongroom.app.http.wire.Exchange;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// The requests that are being answered, each in a thread of its own. Safe for many threads.
///
/// These threads are never interrupted: an interrupt would close files under the engine.
final class RunningRequests {
    private final Set<Exchange> running = new HashSet<>();
    private boolean stopping;

    /// Runs `work` unless the endpoint is stopping.
    ///
    /// @return whether it runs
    synchronized boolean start(Exchange exchange, Runnable work) {
        if (stopping) {
            return false;
        }
        running.add(exchange);
        Thread.ofVirtual().name("request-" + exchange.id()).start(() -> {
            try {
                work.run();
            } finally {
                ended(exchange);
            }
        });
        return true;
    }

    private synchronized void ended(Exchange exchange) {
        running.remove(exchange);
        notifyAll();
    }

    /// How many run, and what has come and gone of them until now.
    synchronized UnderWay underWay() {
        long received = 0;
        long sent = 0;
        for (Exchange exchange : running) {
            received += exchange.request().body().bytesRead();
            sent += exchange.answer().bytesSent();
        }
        return new UnderWay(running.size(), received, sent);
    }

    /// @param received bytes of bodies
    /// @param sent bytes of answers' bodies
    record UnderWay(int requests, long received, long sent) {}

    /// Lets no more in.
    synchronized void stop() {
        stopping = true;
    }

    /// Asks those that still run to stop.
    synchronized void cancel() {
        running.forEach(Exchange::cancel);
    }

    /// Waits until none runs any more, or `patience` is over.
    ///
    /// @return whether none runs
    synchronized boolean awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); !running.isEmpty() && left > 0; left = millisUntil(end)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return running.isEmpty();
    }

    private static long millisUntil(long nanos) {
        return Duration.ofNanos(nanos - System.nanoTime()).toMillis();
    }
}

package io.strongroom.app.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest requests that were answered, and how many there were. Kept in memory alone. Safe for many threads.
final class RequestLog implements EndpointListener {
    /// More than fit on a page; the trail has them all.
    static final int KEPT = 200;

    private final Deque<ServedRequest> newest = new ArrayDeque<>();
    private long requests;
    private long refused;
    private long failed;
    private long received;
    private long sent;

    @Override
    public synchronized void served(ServedRequest request) {
        newest.addFirst(request);
        if (newest.size() > KEPT) {
            newest.removeLast();
        }
        requests++;
        refused += request.refused() ? 1 : 0;
        failed += request.failed() ? 1 : 0;
        received += request.received();
        sent += request.sent();
    }

    /// The newest first.
    synchronized List<ServedRequest> newest() {
        return List.copyOf(newest);
    }

    /// All that was answered so far.
    synchronized Traffic traffic() {
        return new Traffic(requests, refused, failed, received, sent, 0, 0);
    }
}

package io.strongroom.app.http.kms;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/// The nonces of requests that would still be believed if they came again. Kept in memory: a request that came before
/// this endpoint started is not known here, but is soon too old. Safe for many threads.
final class Nonces {
    private record Nonce(String accessKey, String text) {}

    private record Seen(Nonce nonce, Instant until) {}

    private final Set<Nonce> known = new HashSet<>();
    private final Queue<Seen> ending = new PriorityQueue<>(Comparator.comparing(Seen::until));

    /// Whether this access key uses this nonce for the first time; it is remembered then.
    ///
    /// @param until when a request with it is too old anyway
    synchronized boolean isFirst(String accessKey, String text, Instant until, Instant now) {
        while (!ending.isEmpty() && ending.element().until().isBefore(now)) {
            known.remove(ending.remove().nonce());
        }
        Nonce nonce = new Nonce(accessKey, text);
        if (!known.add(nonce)) {
            return false;
        }
        ending.add(new Seen(nonce, until));
        return true;
    }
}

package io.strongroom.engine.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A range of the plaintext of one stored part.
record PartRange(StoredContent content, long from, long toExclusive) {

    /// The pieces a range of the whole object falls into. A part of no bytes at all belongs to it
    /// when it stands within or at an edge: then its emptiness is authenticated too.
    static Deque<PartRange> split(List<StoredContent> parts, long from, long toExclusive) {
        Deque<PartRange> pieces = new ArrayDeque<>();
        long start = 0;
        for (StoredContent part : parts) {
            long end = start + part.digest().size();
            boolean empty = start == end && from <= start && start <= toExclusive;
            if (empty || Math.max(from, start) < Math.min(toExclusive, end)) {
                pieces.add(new PartRange(part, Math.max(from, start) - start, Math.min(toExclusive, end) - start));
            }
            start = end;
        }
        if (from < 0 || from > toExclusive || toExclusive > start) {
            throw new IllegalArgumentException("No range of " + start + " bytes: " + from + " to " + toExclusive);
        }
        return pieces;
    }

    boolean isWhole() {
        return from == 0 && toExclusive == content.digest().size();
    }
}

package io.strongroom.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the person has been, for the ways back and forward.
final class Visits {
    /// A page, and the place on it when a link led there.
    record Visit(String page, Optional<Destination> place) {}

    private final List<Visit> visits = new ArrayList<>();
    private int at = -1;

    /// The person went somewhere: what lay ahead is forgotten.
    void add(Visit visit) {
        if (at >= 0 && visits.get(at).equals(visit)) {
            return;
        }
        visits.subList(at + 1, visits.size()).clear();
        visits.add(visit);
        at = visits.size() - 1;
    }

    /// One step back, if there is one.
    Optional<Visit> back() {
        if (at <= 0) {
            return Optional.empty();
        }
        at--;
        return Optional.of(visits.get(at));
    }

    /// One step forward, if there is one.
    Optional<Visit> forward() {
        if (at >= visits.size() - 1) {
            return Optional.empty();
        }
        at++;
        return Optional.of(visits.get(at));
    }
}

package io.strongroom.engine.byok;

import io.strongroom.engine.model.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules of imports in their simplest form: what must come of each step.
final class ImportModel {
    private static final Duration LIFE = Duration.ofHours(24);
    private static final Duration RETENTION = Duration.ofDays(7);

    /// How a step ends.
    enum Outcome {
        DONE,
        TOKEN_DAMAGED,
        TOKEN_OF_OTHER_KEY,
        TOKEN_EXPIRED,
        OTHER_MATERIAL,
        NOTHING_TO_RESTORE
    }

    private enum Material {
        NONE,
        PRESENT,
        WITHHELD
    }

    private static final class Key {
        Optional<Integer> first = Optional.empty();
        Material material = Material.NONE;
        Optional<Instant> expiresAt = Optional.empty();
        Instant withheldUntil = Instant.MAX;
    }

    /// @param key for which it was issued
    record Ticket(int key, Instant expiresAt) {}

    private final List<Key> keys = new ArrayList<>();
    private final List<Ticket> tickets = new ArrayList<>();
    private Instant now;

    ImportModel(int keys, Instant now) {
        this.now = now;
        for (int i = 0; i < keys; i++) {
            this.keys.add(new Key());
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
        keys.forEach(this::age);
    }

    private void age(Key key) {
        boolean expired = key.expiresAt.filter(time -> !now.isBefore(time)).isPresent();
        boolean over = key.material == Material.WITHHELD && !now.isBefore(key.withheldUntil);
        if (expired || over) {
            key.material = Material.NONE;
        }
    }

    int issue(int key) {
        tickets.add(new Ticket(key, now.plus(LIFE)));
        return tickets.size() - 1;
    }

    int tickets() {
        return tickets.size();
    }

    Ticket ticket(int number) {
        return tickets.get(number);
    }

    Outcome bring(int key, int ticket, int material, Optional<Duration> life) {
        Outcome outcome = rehearse(key, ticket, material);
        if (outcome == Outcome.DONE) {
            Key brought = keys.get(key);
            brought.first = Optional.of(material);
            brought.material = Material.PRESENT;
            brought.expiresAt = life.map(now::plus);
        }
        return outcome;
    }

    Outcome rehearse(int key, int ticket, int material) {
        Ticket used = tickets.get(ticket);
        if (used.key() != key) {
            return Outcome.TOKEN_OF_OTHER_KEY;
        }
        if (!now.isBefore(used.expiresAt())) {
            return Outcome.TOKEN_EXPIRED;
        }
        boolean other = keys.get(key).first.filter(first -> first != material).isPresent();
        return other ? Outcome.OTHER_MATERIAL : Outcome.DONE;
    }

    Outcome delete(int key) {
        Key deleted = keys.get(key);
        if (deleted.material == Material.PRESENT) {
            deleted.material = Material.WITHHELD;
            deleted.withheldUntil = now.plus(RETENTION);
        }
        return Outcome.DONE;
    }

    Outcome restore(int key) {
        Key restored = keys.get(key);
        if (restored.material != Material.WITHHELD) {
            return Outcome.NOTHING_TO_RESTORE;
        }
        restored.material = Material.PRESENT;
        return Outcome.DONE;
    }

    KeyState state(int key) {
        return keys.get(key).material == Material.PRESENT ? KeyState.ENABLED : KeyState.PENDING_IMPORT;
    }

    Optional<Instant> restorableUntil(int key) {
        Key asked = keys.get(key);
        return asked.material == Material.WITHHELD ? Optional.of(asked.withheldUntil) : Optional.empty();
    }
}

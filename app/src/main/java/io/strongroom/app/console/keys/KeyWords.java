package io.strongroom.app.console.keys;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.control.StateChip;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the columns and details say about a key.
record KeyWords(Messages messages, Formats formats) {
    private static final int ID_END = 4;

    /// Icon and word of its state; what comes soon goes before what is.
    StateChip chip(KeyRow row) {
        return chip(row, State.EXPIRES);
    }

    /// The same for tight places.
    StateChip shortChip(KeyRow row) {
        return chip(row, State.EXPIRES_SHORT);
    }

    private StateChip chip(KeyRow row, State expires) {
        Optional<Instant> deletion = row.entry().deletion();
        if (row.is(KeyState.PENDING_DELETION) && deletion.isPresent()) {
            return new StateChip(messages, State.DELETED_IN, daysUntil(deletion.get()));
        }
        Optional<Instant> expiry = row.entry().materialExpiry();
        if (row.is(KeyState.ENABLED) && row.expiresSoon() && expiry.isPresent()) {
            return new StateChip(messages, expires, daysUntil(expiry.get()));
        }
        return new StateChip(
                messages,
                switch (row.entry().state()) {
                    case ENABLED -> State.ENABLED;
                    case DISABLED -> State.DISABLED;
                    case PENDING_DELETION -> State.PENDING_DELETION;
                    case PENDING_IMPORT -> State.PENDING_IMPORT;
                });
    }

    private long daysUntil(Instant time) {
        return Math.max(0, formats.daysUntil(time));
    }

    /// The ends of the id, enough to tell keys apart.
    static String shortId(KeyId id) {
        String text = id.toString();
        return text.substring(0, ID_END) + "…" + text.substring(text.length() - ID_END);
    }

    String origin(KeyRow row) {
        return messages.text(KeyOriginFilter.of(row).key());
    }

    static String spec(KeySpec spec) {
        return switch (spec) {
            case AES_256 -> "AES-256";
            case SM4 -> "SM4";
        };
    }

    /// How rotation stands, in a word or two.
    String rotation(KeyRow row) {
        KeyEntry key = row.entry();
        if (row.isExternal()) {
            return messages.text("keys.rotation.byok");
        }
        if (row.is(KeyState.PENDING_DELETION)) {
            return messages.text("keys.rotation.stopped");
        }
        if (row.isOverdue()) {
            long days = key.nextRotation().map(this::daysSince).orElse(0L);
            return messages.text("keys.rotation.overdue", days);
        }
        return switch (key.automaticRotation()) {
            case DISABLED -> messages.text("keys.rotation.off");
            case SUSPENDED -> messages.text("keys.rotation.paused");
            case ENABLED ->
                messages.text(
                        "keys.rotation.auto",
                        key.rotationInterval().map(Duration::toDays).orElse(0L));
        };
    }

    private long daysSince(Instant time) {
        return Math.max(0, -formats.daysUntil(time));
    }

    /// When imported material expires, or why there is no such time.
    String expiry(KeyRow row) {
        if (!row.isExternal()) {
            return "—";
        }
        if (!row.entry().hasMaterial()) {
            return messages.text("keys.expiry.noMaterial");
        }
        return row.entry().materialExpiry().map(formats::date).orElseGet(() -> messages.text("keys.expiry.never"));
    }
}

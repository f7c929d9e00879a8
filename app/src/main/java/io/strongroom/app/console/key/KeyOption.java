package io.strongroom.app.console.key;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.State;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOrigin;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A key as something to choose: its words, and why it cannot be chosen.
///
/// The spec of a key is never a reason: a key of any spec wraps the data keys of any algorithm.
public record KeyOption(KeyEntry entry) {
    private static final int SHORT_ID = 4;

    /// The keys people made, those that can be used first.
    public static List<KeyOption> of(List<KeyEntry> keys) {
        return keys.stream()
                .filter(key -> key.kind() == KeyKind.USER)
                .map(KeyOption::new)
                .sorted(Comparator.comparing((KeyOption key) -> !key.usable()).thenComparing(KeyOption::name))
                .toList();
    }

    /// What a rule calls it.
    public String id() {
        return entry.id().toString();
    }

    public String name() {
        return entry.displayName();
    }

    /// Whether the key may wrap data keys now.
    public boolean usable() {
        return entry.state().mayUseMaterial();
    }

    public State state() {
        return switch (entry.state()) {
            case ENABLED -> State.ENABLED;
            case DISABLED -> State.DISABLED;
            case PENDING_DELETION -> State.PENDING_DELETION;
            case PENDING_IMPORT -> State.PENDING_IMPORT;
        };
    }

    /// `KMS · e4a9…5c31`
    public String origin(Messages messages) {
        String origin = entry.origin() == KeyOrigin.EXTERNAL
                ? messages.text("key.origin.external")
                : messages.text("key.origin.kms");
        return origin + " · " + shortId();
    }

    /// The ends of the id, enough to tell keys apart.
    public String shortId() {
        String id = id();
        return id.substring(0, SHORT_ID) + "…" + id.substring(id.length() - SHORT_ID);
    }

    /// `AES-256`
    public String spec() {
        return switch (entry.spec()) {
            case AES_256 -> "AES-256";
            case SM4 -> "SM4";
        };
    }

    /// Why it cannot be chosen, or what else is good to know; may be empty.
    public String note(Messages messages) {
        return switch (entry.state()) {
            case DISABLED -> messages.text("key.note.disabled");
            case PENDING_DELETION -> messages.text("key.note.pendingDeletion");
            case PENDING_IMPORT -> messages.text("key.note.pendingImport");
            case ENABLED ->
                entry.rotationInterval()
                        .map(interval -> messages.text("key.note.rotates", interval.toDays()))
                        .orElse("");
        };
    }

    /// Whether alias, id or description contain what was typed.
    public boolean matches(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || id().contains(wanted)
                || entry.description().toLowerCase(Locale.ROOT).contains(wanted)
                || entry.aliases().stream()
                        .anyMatch(alias ->
                                alias.shortName().toLowerCase(Locale.ROOT).contains(wanted));
    }
}

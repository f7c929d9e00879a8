package io.strongroom.app.console.reencrypt;

import io.strongroom.engine.model.HistoryFilter.Condition;
import java.util.Optional;

/// Which of the objects of the scope, besides how they are encrypted.
enum Which {
    ALL(Optional.empty()),
    BEFORE_DEFAULT(Optional.of(Condition.BEFORE_DEFAULT)),
    DIFFERS_FROM_DEFAULT(Optional.of(Condition.DIFFERS_FROM_DEFAULT)),
    MIRRORED(Optional.of(Condition.MIRRORED));

    private final Optional<Condition> condition;

    Which(Optional<Condition> condition) {
        this.condition = condition;
    }

    /// The condition; empty for all objects.
    Optional<Condition> condition() {
        return condition;
    }

    /// The key of its words.
    String key() {
        return "reencrypt.which." + name();
    }
}

package io.strongroom.app.console.keyimpact;

import io.strongroom.engine.model.KeyAct;

/// What takes a key out of use, as the texts about its impact name it.
public enum Doing {
    DISABLE("disable"),
    DELETE("delete"),
    MATERIAL("material"),
    EXPIRY("expiry");

    private final String word;

    Doing(String word) {
        this.word = word;
    }

    static Doing of(KeyAct act) {
        return switch (act) {
            case KeyAct.Disable() -> DISABLE;
            case KeyAct.ScheduleDeletion _ -> DELETE;
            case KeyAct.DeleteMaterial() -> MATERIAL;
        };
    }

    /// The part of the keys of its texts.
    String word() {
        return word;
    }
}

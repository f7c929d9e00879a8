package io.strongroom.app.console.keys;

import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.KeyOrigin;

/// Where a key's material comes from, as something to filter by.
enum KeyOriginFilter {
    KMS("kms"),
    EXTERNAL("external"),
    MANAGED("managed");

    private final String word;

    KeyOriginFilter(String word) {
        this.word = word;
    }

    /// The key of its words.
    String key() {
        return "key.origin." + word;
    }

    static KeyOriginFilter of(KeyRow row) {
        if (row.entry().kind() != KeyKind.USER) {
            return MANAGED;
        }
        return row.entry().origin() == KeyOrigin.EXTERNAL ? EXTERNAL : KMS;
    }
}

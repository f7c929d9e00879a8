package io.strongroom.app.cli;

import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyVersionEntry;

/// A version of a key as a person names it: by its id, or by its number (`3` or `v3`).
final class KeyVersionName {

    private KeyVersionName() {}

    static KeyVersionEntry find(KeyEntry key, String typed) throws CommandFailure {
        return key.versions().stream()
                .filter(version -> isNamed(version, typed))
                .findFirst()
                .orElseThrow(() -> new CommandFailure(
                        "Forbidden.KeyVersionNotFound",
                        "%s has no version %s; key list-versions shows them."
                                .formatted(KeyFacts.name(key), ObjectFacts.printable(typed))));
    }

    private static boolean isNamed(KeyVersionEntry version, String typed) {
        String number = Integer.toString(version.number());
        return typed.equalsIgnoreCase(version.id().toString()) || typed.equals(number) || typed.equals("v" + number);
    }
}

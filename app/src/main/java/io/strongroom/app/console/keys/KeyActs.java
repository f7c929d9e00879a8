package io.strongroom.app.console.keys;

import io.strongroom.app.console.keyobjects.ObjectsPart;
import io.strongroom.engine.model.KeyAlias;
import java.util.Optional;

/// What can be done with keys, as far as views offer it.
interface KeyActs {
    void create();

    void enable(KeyRow key);

    void disable(KeyRow key);

    void scheduleDeletion(KeyRow key);

    void cancelDeletion(KeyRow key);

    /// Opens the import of material, for `key` or for one that is chosen then.
    void importMaterial(Optional<KeyRow> key);

    void deleteMaterial(KeyRow key);

    void restoreMaterial(KeyRow key);

    /// Switches the protection against deletion on or off.
    void toggleProtection(KeyRow key);

    void describe(KeyRow key);

    void addAlias(KeyRow key);

    void removeAlias(KeyRow key, KeyAlias alias);

    void rotate(KeyRow key);

    void setRotation(KeyRow key);

    void copyId(KeyRow key);

    /// Shows the objects behind a key.
    void showObjects(KeyRow key, ObjectsPart part);
}

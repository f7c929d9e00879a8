package io.strongroom.app.console;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// Tells pages that something in the store changed, so that numbers on different pages agree.
///
/// Used on the application thread.
public final class StoreChanges {
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    /// Counts up with each change.
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// Something changed.
    public void changed() {
        revision.set(revision.get() + 1);
    }
}

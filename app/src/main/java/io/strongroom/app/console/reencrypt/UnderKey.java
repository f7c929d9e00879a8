package io.strongroom.app.console.reencrypt;

import io.strongroom.app.console.key.KeyOption;
import io.strongroom.engine.model.HistoryFilter;
import io.strongroom.engine.model.KeyVersionEntry;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import java.util.Optional;

/// What wrapped the data keys of the objects that are meant.
///
/// @param version one of the key's; empty for any of them
record UnderKey(KeyOption key, Optional<KeyVersionEntry> version) {
    /// Any version of a key.
    static UnderKey any(KeyOption key) {
        return new UnderKey(key, Optional.empty());
    }

    /// Whether a wrapping is meant.
    boolean holds(WrappingKey wrapping) {
        return wrapping.key().equals(key.entry().id())
                && version.stream().allMatch(wanted -> wrapping.version().equals(wanted.id()));
    }

    /// The filter, narrowed to it.
    HistoryFilter narrow(HistoryFilter filter) {
        HistoryFilter under = filter.under(key.entry().id());
        return version.map(wanted -> under.under(wanted.id())).orElse(under);
    }
}

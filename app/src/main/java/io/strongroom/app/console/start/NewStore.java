package io.strongroom.app.console.start;

import io.strongroom.app.console.KnownStore;
import io.strongroom.engine.model.StoreSecret;
import java.nio.file.Path;
import java.util.Optional;

/// The store that the first run is about to make. Closing wipes its secrets.
record NewStore(
        Path folder,
        KnownStore.Content content,
        Optional<StoreSecret.Passphrase> passphrase,
        Optional<StoreSecret.RecoveryKey> recoveryKey)
        implements AutoCloseable {
    static NewStore in(Path folder) {
        return new NewStore(folder, KnownStore.Content.DEMO, Optional.empty(), Optional.empty());
    }

    NewStore with(Path nextFolder, KnownStore.Content nextContent) {
        return new NewStore(nextFolder, nextContent, passphrase, recoveryKey);
    }

    /// With another passphrase; the one before is wiped.
    NewStore with(StoreSecret.Passphrase next) {
        passphrase.ifPresent(StoreSecret::close);
        return new NewStore(folder, content, Optional.of(next), recoveryKey);
    }

    NewStore with(StoreSecret.RecoveryKey next) {
        return new NewStore(folder, content, passphrase, Optional.of(next));
    }

    @Override
    public void close() {
        passphrase.ifPresent(StoreSecret::close);
        recoveryKey.ifPresent(StoreSecret::close);
    }
}

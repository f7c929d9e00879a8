package io.strongroom.engine.kms;

import io.strongroom.engine.blob.RealDisk;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.StoreSecret;
import java.nio.file.Path;
import java.util.UUID;

/// The root key of some slot file, to see what it opens: what somebody does who kept an old copy.
public final class RootProbe implements AutoCloseable {
    private final KeySlots.Opened opened;

    private RootProbe(KeySlots.Opened opened) {
        this.opened = opened;
    }

    /// @param folder that holds slot files
    public static RootProbe open(Path folder, StoreSecret secret) throws EngineException {
        return new RootProbe(new KeySlots(folder, new RealDisk()).open(secret));
    }

    /// Whether two root keys stand in the file.
    public boolean isRotating() {
        return opened.root().isRotating();
    }

    /// Whether wrapped material opens.
    public boolean opens(byte[] wrapped, UUID key, UUID version) {
        try {
            opened.root().unwrapMaterial(wrapped, key, version).close();
            return true;
        } catch (AuthenticationFailedException _) {
            return false;
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}

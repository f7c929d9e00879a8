package io.strongroom.engine.usecase.store;

import io.strongroom.engine.kms.ImportedMaterial;
import io.strongroom.engine.kms.KeyVault;
import io.strongroom.engine.kms.RootKey;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.KeyRow;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyKind;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.policy.Permission;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells about the store as a whole: where it is, how much room is left, how its key ring rotates.
public final class GetStoreStatus extends Reading<GetStoreStatus.Request, GetStoreStatus.Status> {
    private final Path folder;
    private final RootKey root;
    private final Database database;
    private final KeyVault vault;

    public GetStoreStatus(Door door, Path folder, RootKey root, Database database, KeyVault vault) {
        super(door);
        this.folder = folder;
        this.root = root;
        this.database = database;
        this.vault = vault;
    }

    /// Everything.
    public record Request() {}

    /// @param freeBytes what the disk has left
    /// @param ring the key ring of SSE-OSS; absent before its first use
    /// @param waitingFiles files that nothing refers to and that will be removed
    /// @param materialRetention how long deleted key material can be restored
    public record Status(
            Path folder,
            UUID storeId,
            long freeBytes,
            Optional<KeyEntry> ring,
            long waitingFiles,
            Duration materialRetention) {}

    @Override
    protected List<Permission> permissions(Request request) {
        return List.of(Permission.onStore("strongroom:GetStoreStatus"));
    }

    @Override
    protected Status read(Call call, Request request) throws EngineException {
        long free = freeBytes();
        return database.read(tables -> {
            Optional<KeyRow> ring = tables.keys().ofKind(KeyKind.OSS_RING);
            return new Status(
                    folder,
                    root.storeId(),
                    free,
                    ring.isPresent() ? Optional.of(vault.describe(tables, ring.get())) : Optional.empty(),
                    tables.retiredBlobs().count(),
                    ImportedMaterial.retention(tables));
        });
    }

    private long freeBytes() throws EngineException {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new EngineException(new Problem.StorageFailed(String.valueOf(e.getMessage())), e);
        }
    }
}

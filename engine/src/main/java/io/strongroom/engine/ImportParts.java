package io.strongroom.engine;

import io.strongroom.engine.content.ObjectReads;
import io.strongroom.engine.kms.ImportTickets;
import io.strongroom.engine.kms.ImportedMaterial;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.kms.MaterialImport;
import io.strongroom.engine.kms.RootRotation;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Door;
import io.strongroom.engine.usecase.key.DeleteKeyMaterial;
import io.strongroom.engine.usecase.key.GetParametersForImport;
import io.strongroom.engine.usecase.key.ImportKeyMaterial;
import io.strongroom.engine.usecase.key.RehearseImport;
import io.strongroom.engine.usecase.key.RestoreKeyMaterial;
import io.strongroom.engine.usecase.key.VerifyKeyByObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an unsealed store does with imported material, and with the root key when material was
/// destroyed, wired by hand.
final class ImportParts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportParts.class);

    private final Database database;
    private final KeyParts keys;
    private final ImportedMaterial imported;
    private final ImportTickets tickets;
    private final MaterialImport imports;
    private final RootRotation rootRotation;

    ImportParts(EngineOptions options, Database database, KeyParts keys, KeySlots slots, KeySlots.Opened opened) {
        this.database = database;
        this.keys = keys;
        this.imported = new ImportedMaterial(keys.vault(), keys.admission(), opened.root());
        this.tickets = new ImportTickets(database, imported, opened.root(), opened.key(StoreFolder.IMPORT_KEY));
        this.imports = new MaterialImport(database, imported, tickets, opened.key(StoreFolder.FINGERPRINT_KEY));
        this.rootRotation = new RootRotation(database, slots, opened.root(), options.folder(), options.disk());
    }

    /// Destroys what has had its time, and rotates the root key when material was destroyed; on
    /// unsealing and by the timer.
    void settle() {
        rootRotation.attempt();
        try {
            tickets.removeExpired();
        } catch (EngineException e) {
            LOG.warn("Expired import tickets could not be removed now", e);
        }
    }

    ImportUseCases imports(Door door, ObjectReads reads) {
        return new ImportUseCases(
                new GetParametersForImport(door, tickets),
                new ImportKeyMaterial(door, database, imports),
                new RehearseImport(door, database, imports),
                new VerifyKeyByObject(door, database, keys.vault(), keys.dataKeys(), reads),
                new DeleteKeyMaterial(door, database, imported, rootRotation),
                new RestoreKeyMaterial(door, database, imported));
    }

    @Override
    public void close() {
        tickets.close();
    }
}

package io.strongroom.engine.kms;

import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.meta.Database;
import io.strongroom.engine.meta.ImportSessionRow;
import io.strongroom.engine.meta.KeyVersionRow;
import io.strongroom.engine.meta.Tx;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.EngineException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the store another root key whenever key material was destroyed, so that what is left of it
/// in the database's file and in old slot files opens nothing.
///
/// ```
/// 1. slot file:  old root key, and the new one wrapped under it      (both copies, forced)
/// 2. database:   everything rewrapped under the new one              (one transaction)
/// 3. slot file:  the new root key alone; what stood there is erased  (both copies, forced)
/// 4. memory:     the old root key is wiped
/// ```
///
/// A process that dies anywhere leaves a store that opens and in which the rotation can be taken up
/// again: until 3 the slots lead to both root keys, and after 2 nothing needs the old one. Each
/// step can be repeated. No secret is typed.
public final class RootRotation {
    private static final Logger LOG = LoggerFactory.getLogger(RootRotation.class);
    private static final String DUE = "root.rotation.due";

    private final Database database;
    private final KeySlots slots;
    private final RootKey root;
    private final SlotRotation slotRotation;

    /// @param slots locked while the root key rotates, so that none is added or removed meanwhile
    public RootRotation(Database database, KeySlots slots, RootKey root, Path folder, Disk disk) {
        this.database = database;
        this.slots = slots;
        this.root = root;
        this.slotRotation = new SlotRotation(folder, disk);
    }

    /// Says, in the transaction that destroys material, that the root key must rotate. Each order
    /// is its own: carrying out an earlier one does not settle it.
    public static void order(Tx tx) {
        tx.settings().put(DUE, UUID.randomUUID().toString());
    }

    /// Rotates like [#runIfDue] and leaves a failure for the next time: whoever destroyed material
    /// has done so, and the order stays until it is carried out.
    public void attempt() {
        try {
            runIfDue();
        } catch (EngineException e) {
            LOG.warn("The root key could not be rotated now", e);
        }
    }

    /// Finishes a rotation that was left half-way, and rotates when that was ordered.
    ///
    /// @return whether the root key is another one now
    public boolean runIfDue() throws EngineException {
        synchronized (slots) {
            boolean rotated = root.isRotating();
            if (rotated || !slotRotation.isSettled()) {
                finish(Optional.empty());
            }
            Optional<String> ordered = database.read(tables -> tables.settings().find(DUE));
            if (ordered.isPresent()) {
                slotRotation.announce(root);
                finish(ordered);
                rotated = true;
            }
            return rotated;
        }
    }

    /// @param order that this rotation carries out: it began after that
    private void finish(Optional<String> order) throws EngineException {
        if (root.isRotating()) {
            database.write(AuditEntry.byStore("RotateRootKey", "store"), tx -> rewrap(tx, order));
        }
        slotRotation.settle(root);
        database.afterReads(root::forget);
    }

    private int rewrap(Tx tx, Optional<String> order) throws EngineException {
        int rewrapped = tx.keyVersions().rewrapAll(this::rewrapped);
        tx.importSessions().removeOfGoneKeys();
        tx.importSessions().rewrapAll(this::rewrapped);
        if (order.equals(tx.settings().find(DUE))) {
            tx.settings().remove(DUE);
        }
        database.orderCompaction(tx);
        tx.note("keyVersions", Integer.toString(rewrapped));
        return rewrapped;
    }

    /// What neither root key opens was damaged before, and stays as it is.
    private Optional<byte[]> rewrapped(KeyVersionRow version) {
        try {
            return root.rewrapMaterial(
                    version.material().wrapped(),
                    version.key().value(),
                    version.id().value());
        } catch (AuthenticationFailedException e) {
            LOG.warn("The material of key {} is damaged and cannot be rewrapped", version.key(), e);
            return Optional.empty();
        }
    }

    private Optional<byte[]> rewrapped(ImportSessionRow session) {
        try {
            return root.rewrapImportKey(
                    session.wrappedPrivateKey(), session.key().value(), session.id());
        } catch (AuthenticationFailedException e) {
            LOG.warn("An import ticket of key {} is damaged and cannot be rewrapped", session.key(), e);
            return Optional.empty();
        }
    }
}

package io.strongroom.engine.kms;

import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.nio.file.Path;

/// The slot file's part in rotating the root key; no secret is typed for it.
///
/// Each step can be repeated after it failed half-way or the process died, from whatever the file
/// says then. For one thread at a time, which also holds off other changes to the slots.
final class SlotRotation {
    private final SlotFile file;

    SlotRotation(Path folder, Disk disk) {
        this.file = new SlotFile(folder, disk);
    }

    /// Writes a new root key beside the old one, and only then lets it wrap anything.
    void announce(RootKey root) throws EngineException {
        if (root.isAnnounced()) {
            return;
        }
        SlotDocument document = file.read();
        RootSecret next = next(root, document);
        try {
            if (document.nextRoot().isEmpty()) {
                file.write(document.announcing(root.anchored().wrapSuccessor(next, root.storeId())));
            } else {
                file.write(document.again());
            }
        } catch (EngineException | RuntimeException e) {
            next.close();
            throw e;
        }
        root.announce(next);
    }

    /// An announcement that was left half-way is taken up again.
    private static RootSecret next(RootKey root, SlotDocument document) throws EngineException {
        if (document.nextRoot().isEmpty()) {
            return RootSecret.random(root.storeId());
        }
        try {
            return root.anchored().unwrapSuccessor(document.nextRoot().get(), root.storeId());
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.SlotsDamaged("slots", "next root key"), e);
        }
    }

    /// Whether the file holds one root key, in both its copies, and nothing older lies beside it.
    boolean isSettled() throws EngineException {
        return file.isSettled() && file.read().nextRoot().isEmpty();
    }

    /// Leaves the new root key alone in the file. Nothing may be wrapped under the old one any
    /// more.
    void settle(RootKey root) throws EngineException {
        SlotDocument document = file.read();
        if (document.nextRoot().isPresent()) {
            file.write(moved(root, document));
        } else if (!file.isSettled()) {
            file.write(document.again());
        }
        if (root.isAnnounced()) {
            root.advance();
        }
    }

    private static SlotDocument moved(RootKey root, SlotDocument document) throws EngineException {
        try {
            return new SlotWrap(root.storeId(), root.anchored()).moveTo(root.newest(), document);
        } catch (AuthenticationFailedException e) {
            throw new EngineException(new Problem.SlotsDamaged("slots", "slot keys"), e);
        }
    }
}

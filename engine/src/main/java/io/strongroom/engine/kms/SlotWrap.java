package io.strongroom.engine.kms;

import io.strongroom.engine.crypto.Associated;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.KeyWrap;
import io.strongroom.engine.crypto.SecretBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What the slot file holds, as one root secret wraps it: itself under each slot's key, each
/// slot's key and the auxiliary keys under itself.
///
/// The slots' keys are kept so that every slot can be rewritten for another root secret without
/// the secret that opens it.
record SlotWrap(UUID storeId, RootSecret root) {
    /// As the slots of `document` are wrapped. The file may be a step ahead of the memory, when
    /// its second copy could not be written.
    static SlotWrap of(RootKey root, SlotDocument document) {
        boolean moved = root.isAnnounced() && document.nextRoot().isEmpty();
        return new SlotWrap(root.storeId(), moved ? root.newest() : root.anchored());
    }

    byte[] wrapAuxiliary(String name, SecretBytes key) {
        return KeyWrap.wrap(root.auxiliary(), key, auxiliaryContext(name));
    }

    SecretBytes unwrapAuxiliary(String name, byte[] wrapped) throws AuthenticationFailedException {
        return KeyWrap.unwrap(root.auxiliary(), wrapped, auxiliaryContext(name));
    }

    private byte[] auxiliaryContext(String name) {
        return Associated.of(
                Associated.uuid(storeId),
                Associated.text("slots"),
                Associated.text("auxiliary"),
                Associated.text(name));
    }

    SecretBytes unwrapSlotKey(SlotDocument.Slot slot) throws AuthenticationFailedException {
        return KeyWrap.unwrap(root.slotKeys(), slot.wrappedSlotKey(), slotKeyContext(slot.id()));
    }

    private byte[] slotKeyContext(String slotId) {
        return Associated.of(
                Associated.uuid(storeId),
                Associated.text("slots"),
                Associated.text("slot-key"),
                Associated.text(slotId));
    }

    /// This slot, holding the root secret under `slotKey`.
    SlotDocument.Slot fill(SlotDocument.Slot slot, SecretBytes slotKey) {
        return slot.holding(
                root.wrapUnder(slotKey, rootContext(storeId, slot)),
                KeyWrap.wrap(root.slotKeys(), slotKey, slotKeyContext(slot.id())));
    }

    /// The root secret that `slotKey` opens a slot to.
    static RootSecret open(UUID storeId, SlotDocument.Slot slot, SecretBytes slotKey)
            throws AuthenticationFailedException {
        return new RootSecret(storeId, KeyWrap.unwrap(slotKey, slot.wrappedRoot(), rootContext(storeId, slot)));
    }

    /// Everything about a slot that stands in clear is authenticated with the wrapped root key.
    private static byte[] rootContext(UUID storeId, SlotDocument.Slot slot) {
        return Associated.of(
                Associated.text("strongroom/slot/v1"),
                Associated.uuid(storeId),
                Associated.text(slot.id()),
                Associated.text(slot.type().name()),
                Associated.number(slot.memoryKiB()),
                Associated.number(slot.iterations()),
                Associated.number(slot.parallelism()),
                slot.salt());
    }

    /// A slot file for `next` alone, opened by the same secrets as `document`; each slot is proved
    /// by opening it.
    SlotDocument moveTo(RootSecret next, SlotDocument document) throws AuthenticationFailedException {
        SlotWrap target = new SlotWrap(storeId, next);
        List<SlotDocument.Slot> slots = new ArrayList<>();
        for (SlotDocument.Slot slot : document.slots()) {
            try (SecretBytes slotKey = unwrapSlotKey(slot)) {
                SlotDocument.Slot filled = target.fill(slot, slotKey);
                open(storeId, filled, slotKey).close();
                slots.add(filled);
            }
        }
        SortedMap<String, byte[]> auxiliary = new TreeMap<>();
        for (var entry : document.auxiliary().entrySet()) {
            try (SecretBytes key = unwrapAuxiliary(entry.getKey(), entry.getValue())) {
                auxiliary.put(entry.getKey(), target.wrapAuxiliary(entry.getKey(), key));
            }
        }
        return document.movedTo(slots, auxiliary);
    }
}

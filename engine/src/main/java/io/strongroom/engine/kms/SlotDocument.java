package io.strongroom.engine.kms;

import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.SlotType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What the slot file says; nothing in it opens the store without a secret.
///
/// @param format version of the whole store's layout
/// @param generation one more with each rewrite
/// @param auxiliary the random keys of the store by name, wrapped under the root key
/// @param nextRoot while the root key is being rotated: its successor, wrapped under it
record SlotDocument(
        int format,
        UUID storeId,
        Instant createdAt,
        long generation,
        List<Slot> slots,
        SortedMap<String, byte[]> auxiliary,
        Optional<byte[]> nextRoot) {
    SlotDocument {
        slots = List.copyOf(slots);
        auxiliary = new TreeMap<>(auxiliary);
    }

    /// One way to open the store.
    ///
    /// @param salt of the key derivation
    /// @param memoryKiB 0 for secrets with full entropy, which need no Argon2
    /// @param wrappedRoot the root key under this slot's key
    /// @param wrappedSlotKey this slot's key under the root key
    record Slot(
            String id,
            SlotType type,
            String label,
            Instant createdAt,
            byte[] salt,
            int memoryKiB,
            int iterations,
            int parallelism,
            byte[] wrappedRoot,
            byte[] wrappedSlotKey) {
        SlotEntry entry() {
            return new SlotEntry(id, type, label, createdAt);
        }

        Slot holding(byte[] root, byte[] slotKey) {
            return new Slot(id, type, label, createdAt, salt, memoryKiB, iterations, parallelism, root, slotKey);
        }
    }

    SlotDocument withSlots(List<Slot> changed) {
        return next(changed, auxiliary, nextRoot);
    }

    /// Beside its root key, the one that will follow it.
    SlotDocument announcing(byte[] wrappedNext) {
        return next(slots, auxiliary, Optional.of(wrappedNext));
    }

    /// Under another root key alone.
    SlotDocument movedTo(List<Slot> changed, SortedMap<String, byte[]> rewrapped) {
        return next(changed, rewrapped, Optional.empty());
    }

    /// The same, one generation later.
    SlotDocument again() {
        return next(slots, auxiliary, nextRoot);
    }

    private SlotDocument next(List<Slot> newSlots, SortedMap<String, byte[]> newAuxiliary, Optional<byte[]> newNext) {
        return new SlotDocument(format, storeId, createdAt, generation + 1, newSlots, newAuxiliary, newNext);
    }

    SlotDocument plus(Slot slot) {
        List<Slot> all = new ArrayList<>(slots);
        all.add(slot);
        return withSlots(all);
    }

    SlotDocument minus(String slotId) {
        return withSlots(
                slots.stream().filter(slot -> !slot.id().equals(slotId)).toList());
    }

    static SlotDocument fresh(int format, UUID storeId, Instant now, Map<String, byte[]> auxiliary) {
        return new SlotDocument(format, storeId, now, 0, List.of(), new TreeMap<>(auxiliary), Optional.empty());
    }
}

package io.strongroom.engine.kms;

import io.strongroom.engine.blob.Disk;
import io.strongroom.engine.crypto.ArgonParameters;
import io.strongroom.engine.crypto.AuthenticationFailedException;
import io.strongroom.engine.crypto.Hkdf;
import io.strongroom.engine.crypto.Mac;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotEntry;
import io.strongroom.engine.model.SlotType;
import io.strongroom.engine.model.StoreSecret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The ways to open a store: each slot holds the root key, wrapped under what one secret derives.
///
/// Passphrases go through Argon2id (parameters in the slot, authenticated, within a floor and a
/// ceiling that are checked before the work is done); recovery keys and key files have full
/// entropy and go through HKDF. Calls that change slots are for one thread at a time.
public final class KeySlots {
    /// Most slots of a store.
    public static final int MAX_SLOTS = 8;

    private static final byte[] PROOF_LABEL = "strongroom/handover/v1".getBytes(StandardCharsets.US_ASCII);

    private final SlotFile file;

    public KeySlots(Path folder, Disk disk) {
        this.file = new SlotFile(folder, disk);
    }

    /// Whether `folder` holds a store.
    public static boolean exist(Path folder) {
        return SlotFile.exists(folder);
    }

    /// What an opened store works with.
    ///
    /// @param auxiliary the random keys by name
    public record Opened(RootKey root, SortedMap<String, SecretBytes> auxiliary, String slotId)
            implements AutoCloseable {
        /// The auxiliary key of this name.
        public SecretBytes key(String name) {
            SecretBytes key = auxiliary.get(name);
            if (key == null) {
                throw new IllegalStateException("the slot file holds no key " + name);
            }
            return key;
        }

        @Override
        public void close() {
            auxiliary.values().forEach(SecretBytes::close);
            root.close();
        }
    }

    /// Makes a new store's root key and auxiliary keys and the slots of `secrets`, and writes
    /// them.
    public Opened create(List<StoreSecret> secrets, List<String> auxiliaryNames, Instant now) throws EngineException {
        UUID storeId = UUID.randomUUID();
        RootKey root = RootKey.random(storeId);
        SlotWrap wrap = new SlotWrap(storeId, root.anchored());
        SortedMap<String, SecretBytes> auxiliary = new TreeMap<>();
        SortedMap<String, byte[]> wrapped = new TreeMap<>();
        for (String name : auxiliaryNames) {
            SecretBytes key = SecretBytes.random(RootSecret.LENGTH);
            auxiliary.put(name, key);
            wrapped.put(name, wrap.wrapAuxiliary(name, key));
        }
        SlotDocument document = SlotDocument.fresh(SlotFile.FORMAT, storeId, now, wrapped);
        for (StoreSecret secret : secrets) {
            document = document.plus(newSlot(wrap, secret, defaultLabel(secret.type()), now));
        }
        file.write(document);
        return new Opened(root, auxiliary, document.slots().getFirst().id());
    }

    private static String defaultLabel(SlotType type) {
        return switch (type) {
            case PASSPHRASE -> "passphrase";
            case RECOVERY_KEY -> "recovery key";
            case KEY_FILE -> "key file";
        };
    }

    /// Opens the store with the slot that `secret` fits.
    ///
    /// @throws EngineException with [Problem.WrongSecret], [Problem.SlotsDamaged],
    ///     [Problem.InvalidRecoveryKey], [Problem.InvalidKeyFile] or [Problem.NotAStore]
    public Opened open(StoreSecret secret) throws EngineException {
        SlotDocument document = file.read();
        Found found = find(document, secret);
        found.slotKey().close();
        SlotWrap wrap = new SlotWrap(document.storeId(), found.root());
        RootKey root = new RootKey(document.storeId(), found.root());
        SortedMap<String, SecretBytes> auxiliary = new TreeMap<>();
        try {
            for (var entry : document.auxiliary().entrySet()) {
                auxiliary.put(entry.getKey(), wrap.unwrapAuxiliary(entry.getKey(), entry.getValue()));
            }
            if (document.nextRoot().isPresent()) {
                root.announce(found.root().unwrapSuccessor(document.nextRoot().get(), document.storeId()));
            }
        } catch (AuthenticationFailedException e) {
            auxiliary.values().forEach(SecretBytes::close);
            root.close();
            throw new EngineException(new Problem.SlotsDamaged("slots", "auxiliary"), e);
        }
        return new Opened(root, auxiliary, found.slot().id());
    }

    private record Found(SlotDocument.Slot slot, SecretBytes slotKey, RootSecret root) {}

    private static Found find(SlotDocument document, StoreSecret secret) throws EngineException {
        SlotSecrets.requireShape(secret);
        for (SlotDocument.Slot slot : document.slots()) {
            if (slot.type() == secret.type()) {
                Optional<Found> found = tryOpen(document, slot, secret);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new EngineException(new Problem.WrongSecret(secret.type()));
    }

    private static Optional<Found> tryOpen(SlotDocument document, SlotDocument.Slot slot, StoreSecret secret)
            throws EngineException {
        SecretBytes slotKey = SlotSecrets.slotKey(slot, secret);
        try {
            return Optional.of(new Found(slot, slotKey, SlotWrap.open(document.storeId(), slot, slotKey)));
        } catch (AuthenticationFailedException _) {
            slotKey.close();
            return Optional.empty();
        }
    }

    private static SlotDocument.Slot newSlot(SlotWrap wrap, StoreSecret secret, String label, Instant now)
            throws EngineException {
        SlotSecrets.requireStrength(secret);
        SlotDocument.Slot draft = draft(secret.type(), label, now);
        try (SecretBytes slotKey = SlotSecrets.slotKey(draft, secret)) {
            return wrap.fill(draft, slotKey);
        }
    }

    private static SlotDocument.Slot draft(SlotType type, String label, Instant now) {
        byte[] id = new byte[4];
        new SecureRandom().nextBytes(id);
        ArgonParameters argon = ArgonParameters.fresh();
        boolean stretched = type == SlotType.PASSPHRASE;
        return new SlotDocument.Slot(
                HexFormat.of().formatHex(id),
                type,
                label,
                now,
                argon.salt(),
                stretched ? argon.memoryKiB() : 0,
                stretched ? argon.iterations() : 0,
                stretched ? argon.parallelism() : 0,
                new byte[0],
                new byte[0]);
    }

    /// The slots, without anything secret.
    public List<SlotEntry> list() throws EngineException {
        return file.read().slots().stream().map(SlotDocument.Slot::entry).toList();
    }

    /// Adds a way to open the store. The new slot is proved by opening it before the call returns.
    public SlotEntry add(RootKey root, StoreSecret secret, String label, Instant now) throws EngineException {
        SlotDocument document = file.read();
        if (document.slots().size() >= MAX_SLOTS) {
            throw new EngineException(new Problem.TooManySlots(MAX_SLOTS));
        }
        SlotDocument.Slot slot = newSlot(SlotWrap.of(root, document), secret, label, now);
        prove(document, slot, secret);
        file.write(document.plus(slot));
        return slot.entry();
    }

    /// Gives a slot another secret of its kind, under a new id. The new slot is proved first; then one write of the
    /// file puts it in the place of the old one.
    ///
    /// @param current must open the slot, where it is there
    public SlotEntry change(RootKey root, String slotId, Optional<StoreSecret> current, StoreSecret next, Instant now)
            throws EngineException {
        SlotDocument document = file.read();
        SlotDocument.Slot old = document.slots().stream()
                .filter(slot -> slot.id().equals(slotId))
                .findFirst()
                .orElseThrow(() -> new EngineException(new Problem.NoSuchSlot(slotId)));
        if (old.type() != next.type()) {
            throw new EngineException(
                    new Problem.InvalidArgument("SlotType", next.type().name()));
        }
        if (current.isPresent()) {
            SlotSecrets.requireShape(current.get());
            requireOpens(document, old, current.get());
        }
        SlotDocument.Slot slot = newSlot(SlotWrap.of(root, document), next, old.label(), now);
        prove(document, slot, next);
        file.write(document.minus(slotId).plus(slot));
        return slot.entry();
    }

    private static void requireOpens(SlotDocument document, SlotDocument.Slot slot, StoreSecret secret)
            throws EngineException {
        Optional<Found> found = slot.type() == secret.type() ? tryOpen(document, slot, secret) : Optional.empty();
        if (found.isEmpty()) {
            throw new EngineException(new Problem.WrongSecret(secret.type()));
        }
        found.get().slotKey().close();
        found.get().root().close();
    }

    private static void prove(SlotDocument document, SlotDocument.Slot slot, StoreSecret secret)
            throws EngineException {
        Found found = tryOpen(document, slot, secret)
                .orElseThrow(() -> new IllegalStateException("a slot just made does not open"));
        found.slotKey().close();
        found.root().close();
    }

    /// Takes a way to open the store away; never the last one.
    public void remove(String slotId) throws EngineException {
        SlotDocument document = file.read();
        if (document.slots().stream().noneMatch(slot -> slot.id().equals(slotId))) {
            throw new EngineException(new Problem.NoSuchSlot(slotId));
        }
        if (document.slots().size() == 1) {
            throw new EngineException(new Problem.LastSlot());
        }
        file.write(document.minus(slotId));
    }

    /// Proves to the process that holds the store that `secret` opens it, without showing it.
    ///
    /// @param answer HMAC-SHA256 over `challenge` under a key derived from the slot's key
    public record Proof(String slotId, byte[] answer) {}

    /// The proof for `challenge`; costs one key derivation.
    public Proof prove(StoreSecret secret, byte[] challenge) throws EngineException {
        Found found = find(file.read(), secret);
        found.root().close();
        try (SecretBytes slotKey = found.slotKey();
                SecretBytes proofKey = Hkdf.sha256(slotKey, new byte[0], PROOF_LABEL, RootSecret.LENGTH)) {
            return new Proof(found.slot().id(), Mac.of(proofKey, challenge));
        }
    }

    /// Whether `proof` was made for `challenge` by somebody who can open the store.
    public boolean verify(RootKey root, Proof proof, byte[] challenge) throws EngineException {
        SlotDocument document = file.read();
        Optional<SlotDocument.Slot> slot = document.slots().stream()
                .filter(candidate -> candidate.id().equals(proof.slotId()))
                .findFirst();
        if (slot.isEmpty()) {
            return false;
        }
        try (SecretBytes slotKey = SlotWrap.of(root, document).unwrapSlotKey(slot.get());
                SecretBytes proofKey = Hkdf.sha256(slotKey, new byte[0], PROOF_LABEL, RootSecret.LENGTH)) {
            Mac.verify(proofKey, proof.answer(), challenge);
            return true;
        } catch (AuthenticationFailedException _) {
            return false;
        }
    }
}

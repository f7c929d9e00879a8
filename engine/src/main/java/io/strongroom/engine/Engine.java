package io.strongroom.engine;

import io.strongroom.engine.crypto.RecoveryKeyCode;
import io.strongroom.engine.crypto.SecretBytes;
import io.strongroom.engine.kms.KeySlots;
import io.strongroom.engine.kms.Wrapping;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ImportTicket;
import io.strongroom.engine.model.KeySpec;
import io.strongroom.engine.model.StoreSecret;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.access.AccessKeySignature;
import io.strongroom.engine.usecase.access.SignIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// An unsealed store. Everything is asked for through its use cases; closing seals it.
///
/// One process holds a store at a time. Safe for many threads. Threads that call it must not be
/// interrupted: an interrupt closes files under the database; calls are stopped through their
/// [io.strongroom.engine.usecase.Cancellation].
public final class Engine implements AutoCloseable {
    private final EngineParts parts;
    private final Caller caller;

    Engine(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    /// The same store for somebody else's calls; closed with the one it was made from.
    public Engine as(Caller other) {
        return new Engine(parts, other);
    }

    /// Whose calls [#call] makes.
    public Caller caller() {
        return caller;
    }

    /// A new call of whoever this is for.
    public Call call(CallOrigin origin) {
        return Call.of(caller, origin);
    }

    /// What a folder is to the engine.
    public enum FolderState {
        /// Does not exist; can be made.
        ABSENT,
        /// Empty: can become a store.
        EMPTY,
        /// Holds a store.
        STORE,
        /// Holds something else.
        OTHER_FILES,
        /// Cannot be written.
        NOT_WRITABLE
    }

    /// Whom the store belongs to, as resources of policies name it.
    public AccountId account() {
        return parts.account();
    }

    /// Tells what a folder is. Changes nothing.
    public static FolderState inspect(Path folder) {
        if (!Files.exists(folder)) {
            return FolderState.ABSENT;
        }
        if (StoreFolder.holdsStore(folder)) {
            return FolderState.STORE;
        }
        if (!Files.isDirectory(folder)) {
            return FolderState.OTHER_FILES;
        }
        if (!Files.isWritable(folder)) {
            return FolderState.NOT_WRITABLE;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent() ? FolderState.OTHER_FILES : FolderState.EMPTY;
        } catch (IOException _) {
            return FolderState.NOT_WRITABLE;
        }
    }

    /// Makes a new store that each of `secrets` opens, and opens it.
    ///
    /// @param secrets at least one; they stay the caller's, who wipes them
    /// @throws EngineException with [Problem.FolderNotEmpty], [Problem.FolderNotWritable],
    ///     [Problem.PassphraseTooShort] and others; the folder is then as it was
    public static Engine create(EngineOptions options, List<StoreSecret> secrets) throws EngineException {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("a store that nothing opens is lost");
        }
        return StoreFolder.create(options, secrets);
    }

    /// A fresh recovery key for a new store or a new slot: 256 random bits in their printed
    /// groups.
    ///
    /// Opens nothing until it is handed to [#create] or added as a slot; the caller shows and
    /// wipes it.
    public static StoreSecret.RecoveryKey newRecoveryKey() {
        try (SecretBytes key = SecretBytes.random(RecoveryKeyCode.KEY_LENGTH)) {
            return new StoreSecret.RecoveryKey(RecoveryKeyCode.encode(key));
        }
    }

    /// Wraps raw key material for an import ticket, for owners who keep it on this machine; what
    /// other tools do is the same. Nothing is imported.
    ///
    /// @param spec of the key the ticket is for
    /// @param material stays the caller's, who wipes it
    /// @throws EngineException with [Problem.InvalidKeyMaterial] when it could not be imported
    public static byte[] wrapMaterial(ImportTicket ticket, KeySpec spec, byte[] material) throws EngineException {
        return Wrapping.wrap(ticket, spec, material);
    }

    /// Opens a store.
    ///
    /// @param secret stays the caller's, who wipes it
    /// @throws EngineException with [Problem.NotAStore], [Problem.StoreInUse],
    ///     [Problem.WrongSecret], [Problem.SlotsDamaged], [Problem.StoreTooNew],
    ///     [Problem.DatabaseFailed]
    public static Engine open(EngineOptions options, StoreSecret secret) throws EngineException {
        return StoreFolder.open(options, secret);
    }

    /// A process's proof to the one that holds the store.
    ///
    /// @param slotId which slot its secret opens
    /// @param answer to the holder's challenge
    public record Proof(String slotId, byte[] answer) {}

    /// Proves to the process that holds the store that `secret` opens it, without showing it;
    /// costs one key derivation.
    ///
    /// @throws EngineException with [Problem.WrongSecret] and the problems of the slot file
    public static Proof prove(EngineOptions options, StoreSecret secret, byte[] challenge) throws EngineException {
        KeySlots.Proof proof = new KeySlots(options.folder(), options.disk()).prove(secret, challenge);
        return new Proof(proof.slotId(), proof.answer());
    }

    /// Whether `proof` was made for `challenge` by somebody who can open this store.
    public boolean verify(Proof proof, byte[] challenge) throws EngineException {
        return parts.slots().verify(parts.root(), new KeySlots.Proof(proof.slotId(), proof.answer()), challenge);
    }

    /// The store folder.
    public Path folder() {
        return parts.folder();
    }

    /// Buckets.
    public BucketUseCases buckets() {
        return parts.buckets();
    }

    /// Objects.
    public ObjectUseCases objects() {
        return parts.objects();
    }

    /// Multipart uploads.
    public MultipartUseCases multipart() {
        return parts.multipart();
    }

    /// Keys.
    public KeyUseCases keys() {
        return parts.keyParts().keys();
    }

    /// Names of keys.
    public AliasUseCases aliases() {
        return parts.keyParts().aliases();
    }

    /// Direct use of keys, without an object.
    public CryptoUseCases crypto() {
        return parts.keyParts().crypto();
    }

    /// What keys protect.
    public ImpactUseCases impact() {
        return parts.jobs().impact();
    }

    /// Key material of one's own.
    public ImportUseCases imports() {
        return parts.imports();
    }

    /// Jobs.
    public JobUseCases jobs() {
        return parts.jobs().jobs();
    }

    /// What can be asked of users.
    public AccessUseCases users() {
        return parts.access().users(parts.keyParts().vault());
    }

    /// Tells who somebody is by name and password.
    public SignIn signIn() {
        return parts.access().signIn();
    }

    /// Tells who signed a request with an access key.
    public AccessKeySignature signatures() {
        return parts.access().signatures();
    }

    /// What can be asked of policies.
    public PolicyUseCases policies() {
        return parts.access().policies();
    }

    /// What can be asked of the audit trail.
    public AuditUseCases audit() {
        return parts.audit();
    }

    /// The store as a whole.
    public StoreUseCases store() {
        return parts.store();
    }

    /// Removes the files of deleted and replaced objects that may go now, instead of a little
    /// later.
    ///
    /// @return how many files that were
    public int sweep() throws EngineException {
        return parts.sweep();
    }

    /// Seals the store: waits for what is running, makes everything durable, wipes all keys,
    /// lets the folder go.
    @Override
    public void close() throws EngineException {
        parts.close();
    }
}

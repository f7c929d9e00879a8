package io.strongroom.engine.model;

import java.time.Instant;
import java.util.Optional;

/// Every "no" that correct use can meet, as data. Edges translate it with a switch without default.
public sealed interface Problem {
    record InvalidBucketName(String name) implements Problem {}

    record InvalidObjectName(String name, ObjectKey.NameFault fault) implements Problem {}

    record InvalidArgument(String name, String value) implements Problem {}

    record MetadataTooLarge(long bytes, long limit) implements Problem {}

    record EntityTooLarge(long bytes, long limit) implements Problem {}

    record NoSuchBucket(BucketName bucket) implements Problem {}

    record BucketAlreadyExists(BucketName bucket) implements Problem {}

    record BucketNotEmpty(BucketName bucket, long objects, long uploads) implements Problem {}

    record NoEncryptionRule(BucketName bucket) implements Problem {}

    record NoMirror(BucketName bucket) implements Problem {}

    record InvalidMirror(String location, MirrorFault fault) implements Problem {}

    record MirrorFailed(BucketName bucket, ObjectKey key, String reason) implements Problem {}

    record NoSuchKey(BucketName bucket, ObjectKey key) implements Problem {}

    record ObjectAlreadyExists(BucketName bucket, ObjectKey key) implements Problem {}

    record InvalidDigest(BucketName bucket, ObjectKey key) implements Problem {}

    record PreconditionFailed(String condition) implements Problem {}

    record NotModified(BucketName bucket, ObjectKey key) implements Problem {}

    record InvalidRange(long size) implements Problem {}

    record ObjectNotAppendable(BucketName bucket, ObjectKey key) implements Problem {}

    record PositionNotEqualToLength(BucketName bucket, ObjectKey key, long length) implements Problem {}

    record ObjectChanged(BucketName bucket, ObjectKey key) implements Problem {}

    record CopyOntoItself(BucketName bucket, ObjectKey key) implements Problem {}

    /// What was to be stored could not be read to its end.
    record SourceUnreadable(String reason) implements Problem {}

    record NoSuchUpload(String upload) implements Problem {}

    record InvalidPart(int partNumber) implements Problem {}

    record InvalidPartNumber(int partNumber) implements Problem {}

    record InvalidPartOrder() implements Problem {}

    record EntityTooSmall(int partNumber, long size, long minimum) implements Problem {}

    record InvalidEncryptionAlgorithm(String value) implements Problem {}

    record InvalidDataEncryptionAlgorithm(String value) implements Problem {}

    record KeyIdNotApplicable() implements Problem {}

    record InvalidKeyId(String id) implements Problem {}

    record KeyNotFound(String id) implements Problem {}

    record AliasNotFound(String alias) implements Problem {}

    record InvalidAlias(String alias) implements Problem {}

    record ReservedAlias(KeyAlias alias) implements Problem {}

    record AliasAlreadyExists(KeyAlias alias, KeyId key) implements Problem {}

    /// An alias names another key than a moment before; nothing was changed.
    record AliasMoved(KeyAlias alias, KeyId key) implements Problem {}

    /// What this key protects can be neither read nor written now. The state says what brings it
    /// back: enabling, cancelling the deletion, importing or restoring the material.
    ///
    /// @param name what people call the key
    /// @param until how long that way back is open: the deletion date, or until when deleted
    ///     material can be restored; empty where it stays open
    record KeyNotUsable(KeyId key, String name, KeyState state, Optional<Instant> until) implements Problem {}

    /// The state table refuses `operation`; [KeyOperation#in] has the code.
    record KeyStateForbids(KeyId key, String name, KeyState state, KeyOperation operation) implements Problem {}

    /// The key's deletion date has passed.
    record KeyDeleted(KeyId key, String name, Instant gone) implements Problem {}

    /// @param note why the key is protected; may be empty
    record DeletionProtected(KeyId key, String name, String note) implements Problem {}

    /// The key is the store's own: nobody changes it or uses it directly.
    record ServiceKeyForbids(KeyId key, String name, KeyOperation operation) implements Problem {}

    /// Keys of this origin do not know the operation.
    record OriginForbids(KeyId key, String name, KeyOrigin origin, KeyOperation operation) implements Problem {}

    /// A ciphertext blob that does not open, for whatever reason: damaged, another context, not one of ours.
    record InvalidCiphertext() implements Problem {}

    record InvalidEncryptionContext(ContextFault fault) implements Problem {}

    record PlaintextTooLarge(long bytes, long limit) implements Problem {}

    /// Stored key data fails its authentication: somebody or something changed it.
    record KeyTampered(String resource) implements Problem {}

    /// Something is still under a key, whose name people know, that was to be left empty.
    record KeyStillProtects(String name, long objects, long uploads) implements Problem {}

    record NoSuchJob(JobId job) implements Problem {}

    /// The job is not in a state that allows what was asked.
    record WrongJobState(JobId job, JobState state) implements Problem {}

    /// There is no such version of the object.
    record NoSuchVersion(BucketName bucket, ObjectKey key, VersionName version) implements Problem {}

    /// The version is a delete marker, which has no content.
    record IsDeleteMarker(BucketName bucket, ObjectKey key, VersionName version) implements Problem {}

    /// A bucket has either versions or a mirror origin.
    record VersioningWithMirror(BucketName bucket) implements Problem {}

    /// A job replaced this object's content, and it has another one since; nothing is put back over it.
    record NotAsJobLeftIt(BucketName bucket, ObjectKey key, JobId job) implements Problem {}

    /// Nothing of what the job replaced is kept (any more).
    record NothingToUndo(JobId job) implements Problem {}

    /// @param found bytes that were found, where the fault is about a length
    /// @param expected bytes that were expected then
    record InvalidKeyMaterial(KeyId key, MaterialFault fault, int found, int expected) implements Problem {}

    record InvalidImportToken(KeyId key, TokenFault fault) implements Problem {}

    record ExpiredImportToken(KeyId key, Instant expiredAt) implements Problem {}

    /// A time that has passed, or lies beyond the year 9999.
    record InvalidMaterialExpiry(long unixSeconds, Instant now) implements Problem {}

    /// Nothing of this store can be wrapped that way.
    record WrappingNotOffered(WrappingAlgorithm algorithm) implements Problem {}

    /// No deleted material is kept for this key (any more).
    record NothingToRestore(KeyId key) implements Problem {}

    /// The object that was to prove a key is not protected by it.
    record NotUnderKey(BucketName bucket, ObjectKey object, KeyId key) implements Problem {}

    /// Content fails its authentication.
    record ObjectCorrupt(BucketName bucket, ObjectKey key, String what) implements Problem {}

    /// The ciphertext file is gone.
    record ContentMissing(BucketName bucket, ObjectKey key, String blob) implements Problem {}

    record DiskFull(String folder, long freeBytes) implements Problem {}

    /// Reading or writing the store's files failed for another reason.
    record StorageFailed(String reason) implements Problem {}

    /// The database stopped; the store must be opened again.
    record DatabaseFailed(String reason) implements Problem {}

    /// A text is no policy.
    /// @param line from 1; 0 for the text as a whole
    /// @param detail the member or value it is about
    record MalformedPolicy(PolicyFault fault, int line, int column, String detail) implements Problem {}

    record StoreSealed() implements Problem {}

    record StoreInUse(String folder, Optional<Long> process) implements Problem {}

    record NotAStore(String folder) implements Problem {}

    record FolderNotEmpty(String folder) implements Problem {}

    record FolderNotWritable(String folder) implements Problem {}

    record StoreTooNew(String folder, int format, int supported) implements Problem {}

    /// Neither copy of the slot file can be read.
    record SlotsDamaged(String folder, String detail) implements Problem {}

    /// The secret opens no slot.
    record WrongSecret(SlotType type) implements Problem {}

    record PassphraseTooShort(int length, int minimum) implements Problem {}

    record InvalidRecoveryKey(Optional<Integer> group) implements Problem {}

    record InvalidKeyFile(String file) implements Problem {}

    record NoSuchSlot(String slot) implements Problem {}

    record LastSlot() implements Problem {}

    record TooManySlots(int limit) implements Problem {}

    record InvalidAccessName(AccessEntity kind, String name) implements Problem {}

    record EntityNotExist(AccessEntity kind, String name) implements Problem {}

    record EntityAlreadyExists(AccessEntity kind, String name) implements Problem {}

    record PolicyInUse(PolicyName name, int users) implements Problem {}

    record SystemPolicy(PolicyName name) implements Problem {}

    record TooManyAccessKeys(String owner, int limit) implements Problem {}

    record SignInRefused(String name) implements Problem {}

    /// No access key has this id.
    record InvalidAccessKeyId(String id) implements Problem {}

    /// The access key, or the user whose it is, is disabled.
    record AccessKeyDisabled(String id) implements Problem {}

    /// A request was signed with another secret than the access key's, or changed after it was signed.
    record SignatureDoesNotMatch(String id) implements Problem {}

    record AccessDenied(Caller caller, String action, String resource) implements Problem {}

    /// A file is no backup of a store, or one of a later format.
    record NotABackup(String file) implements Problem {}

    /// A backup is not as it was written; `at` is about which byte.
    record BackupDamaged(String file, long at) implements Problem {}

    record BackupInsideStore(String file) implements Problem {}

    record Cancelled() implements Problem {}

    /// A stable short name, the same in logs, audit and bundles: `NoSuchBucket`.
    default String code() {
        return getClass().getSimpleName();
    }
}

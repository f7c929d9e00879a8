package io.strongroom.app.cli;

import io.strongroom.engine.model.JobState;
import io.strongroom.engine.model.MirrorFault;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SlotType;

/// Every "no" of the engine as one line: its code, and a sentence with what can be done.
public final class CliProblems {

    private CliProblems() {}

    /// `CODE: sentence`, with the code of the object store.
    public static String line(Problem problem) {
        return ProblemCodes.oss(problem) + ": " + ObjectFacts.printable(sentence(problem));
    }

    /// `CODE: sentence`, with the code of the key service.
    static String kmsLine(Problem problem) {
        return ProblemCodes.kms(problem) + ": " + ObjectFacts.printable(sentence(problem));
    }

    // One line per kind of problem: a table, not a method to be read from top to bottom.
    private static String sentence(Problem problem) {
        return switch (problem) {
            case Problem.InvalidBucketName(String name) ->
                "'%s' is no bucket name: 3 to 63 of a-z, 0-9 and -, first and last a letter or digit.".formatted(name);
            case Problem.InvalidObjectName(String name, ObjectKey.NameFault fault) ->
                "'%s' is no object name: %s.".formatted(name, fault(fault));
            case Problem.InvalidArgument(String name, String value) ->
                "'%s' is no value for %s.".formatted(value, name);
            case Problem.MetadataTooLarge(long bytes, long limit) ->
                "user metadata of %,d bytes is more than the %,d allowed.".formatted(bytes, limit);
            case Problem.EntityTooLarge(long bytes, long limit) ->
                "%,d bytes are more than the %,d allowed.".formatted(bytes, limit);
            case Problem.NoSuchBucket(var bucket) -> "there is no bucket oss://%s.".formatted(bucket);
            case Problem.BucketAlreadyExists(var bucket) -> "the bucket oss://%s exists already.".formatted(bucket);
            case Problem.BucketNotEmpty(var bucket, long objects, long uploads) ->
                "oss://%s holds %,d objects and %,d unfinished uploads; remove them first (rm -r --all-versions)."
                        .formatted(bucket, objects, uploads);
            case Problem.NoEncryptionRule(var bucket) -> "oss://%s has no default encryption.".formatted(bucket);
            case Problem.NoMirror(var bucket) -> "oss://%s has no mirror origin.".formatted(bucket);
            case Problem.InvalidMirror(String location, var fault) ->
                "'%s' cannot be a mirror origin: %s.".formatted(location, fault(fault));
            case Problem.MirrorFailed(var bucket, var key, String reason) ->
                "oss://%s/%s could not be fetched from the mirror origin: %s.".formatted(bucket, key, reason);
            case Problem.NoSuchKey(var bucket, var key) -> "there is no object oss://%s/%s.".formatted(bucket, key);
            case Problem.ObjectAlreadyExists(var bucket, var key) ->
                "oss://%s/%s exists already and may not be replaced.".formatted(bucket, key);
            case Problem.InvalidDigest(var bucket, var key) ->
                "the content sent for oss://%s/%s does not have the MD5 that was announced.".formatted(bucket, key);
            case Problem.PreconditionFailed(String condition) -> "the condition %s does not hold.".formatted(condition);
            case Problem.NotModified(var bucket, var key) ->
                "oss://%s/%s has not changed since.".formatted(bucket, key);
            case Problem.InvalidRange(long size) ->
                "the range lies behind the end; the object has %,d bytes.".formatted(size);
            case Problem.ObjectNotAppendable(var bucket, var key) ->
                "oss://%s/%s was not made by appending, so nothing can be appended.".formatted(bucket, key);
            case Problem.PositionNotEqualToLength(var bucket, var key, long length) ->
                "oss://%s/%s has %,d bytes; append at that position.".formatted(bucket, key, length);
            case Problem.ObjectChanged(var bucket, var key) ->
                "somebody replaced oss://%s/%s meanwhile; nothing was changed, try again.".formatted(bucket, key);
            case Problem.CopyOntoItself(var bucket, var key) ->
                "a copy of oss://%s/%s onto itself must change something.".formatted(bucket, key);
            case Problem.SourceUnreadable(String reason) ->
                "what was to be stored could not be read to its end: %s; nothing was stored.".formatted(reason);
            case Problem.NoSuchUpload(String upload) -> "there is no upload %s (any more).".formatted(upload);
            case Problem.InvalidPart(int number) -> "part %d was not uploaded, or has another ETag.".formatted(number);
            case Problem.InvalidPartNumber(int number) -> "%d is no part number: 1 to 10000.".formatted(number);
            case Problem.InvalidPartOrder() -> "parts must be named in ascending order.";
            case Problem.EntityTooSmall(int number, long size, long minimum) ->
                "part %d has %,d bytes; all but the last need %,d.".formatted(number, size, minimum);
            case Problem.InvalidEncryptionAlgorithm _ ->
                "The Encryption request you specified is not valid. Supported value: AES256/SM4/KMS.";
            case Problem.InvalidDataEncryptionAlgorithm _ ->
                "The KMS Data Encryption request you specified is not valid. Supported value:SM4";
            case Problem.KeyIdNotApplicable() ->
                "KMSMasterKeyID is not applicable if the default sse algorithm is not KMS";
            case Problem.InvalidKeyId no -> KeySentences.of(no);
            case Problem.KeyNotFound no -> KeySentences.of(no);
            case Problem.AliasNotFound no -> KeySentences.of(no);
            case Problem.InvalidAlias no -> KeySentences.of(no);
            case Problem.ReservedAlias no -> KeySentences.of(no);
            case Problem.AliasAlreadyExists no -> KeySentences.of(no);
            case Problem.AliasMoved no -> KeySentences.of(no);
            case Problem.KeyNotUsable no -> KeySentences.of(no);
            case Problem.KeyStateForbids no -> KeySentences.of(no);
            case Problem.KeyDeleted no -> KeySentences.of(no);
            case Problem.DeletionProtected no -> KeySentences.of(no);
            case Problem.ServiceKeyForbids no -> KeySentences.of(no);
            case Problem.OriginForbids no -> KeySentences.of(no);
            case Problem.InvalidCiphertext() -> KeySentences.invalidCiphertext();
            case Problem.InvalidEncryptionContext no -> KeySentences.of(no);
            case Problem.PlaintextTooLarge no -> KeySentences.of(no);
            case Problem.KeyStillProtects no -> KeySentences.of(no);
            case Problem.InvalidKeyMaterial no -> ImportSentences.of(no);
            case Problem.InvalidImportToken no -> ImportSentences.of(no);
            case Problem.ExpiredImportToken no -> ImportSentences.of(no);
            case Problem.InvalidMaterialExpiry no -> ImportSentences.of(no);
            case Problem.WrappingNotOffered no -> ImportSentences.of(no);
            case Problem.NothingToRestore no -> ImportSentences.of(no);
            case Problem.NotUnderKey no -> ImportSentences.of(no);
            case Problem.NoSuchJob(var job) -> "there is no job %s; see jobs list.".formatted(job);
            case Problem.WrongJobState(var job, JobState state) ->
                "job %s is %s, so this cannot be done to it now.".formatted(job, state.name());
            case Problem.NotAsJobLeftIt(var bucket, var key, var job) ->
                "oss://%s/%s has other content since job %s; nothing is put back over it.".formatted(bucket, key, job);
            case Problem.NoSuchVersion(var bucket, var key, var version) ->
                "oss://%s/%s has no version %s; see ls --all-versions.".formatted(bucket, key, version);
            case Problem.IsDeleteMarker(var bucket, var key, var version) ->
                "version %s of oss://%s/%s is a delete marker, which has no content.".formatted(version, bucket, key);
            case Problem.VersioningWithMirror(var bucket) ->
                "oss://%s: a bucket has either versions or a mirror origin, not both.".formatted(bucket);
            case Problem.NothingToUndo(var job) ->
                "nothing of what job %s replaced is kept (any more), so it cannot be undone.".formatted(job);
            case Problem.KeyTampered(String resource) ->
                "stored key data of %s does not pass its check: it was damaged or changed.".formatted(resource);
            case Problem.ObjectCorrupt(var bucket, var key, String what) ->
                "oss://%s/%s is damaged (%s): its content does not pass its check. Restore it from a backup."
                        .formatted(bucket, key, what);
            case Problem.ContentMissing(var bucket, var key, String blob) ->
                "the file %s of oss://%s/%s is gone. Restore it from a backup.".formatted(blob, bucket, key);
            case Problem.DiskFull(String folder, long free) ->
                "the disk of %s is full (%,d bytes left); nothing was changed.".formatted(folder, free);
            case Problem.StorageFailed(String reason) -> "the store's files could not be used: %s.".formatted(reason);
            case Problem.DatabaseFailed(String reason) -> "the store's database stopped: %s.".formatted(reason);
            case Problem.StoreSealed() -> "the store was sealed meanwhile.";
            case Problem.StoreInUse(String folder, var process) ->
                "%s is held by %s, which does not take commands; close it or wait."
                        .formatted(folder, process.map(id -> "process " + id).orElse("another process"));
            case Problem.NotAStore(String folder) ->
                "%s holds no store; make one with: strongroom init --store FOLDER.".formatted(folder);
            case Problem.FolderNotEmpty(String folder) -> "%s is not empty; choose another folder.".formatted(folder);
            case Problem.FolderNotWritable(String folder) -> "%s cannot be written.".formatted(folder);
            case Problem.StoreTooNew(String folder, int format, int supported) ->
                "%s has format %d; this program knows up to %d. Use a newer one.".formatted(folder, format, supported);
            case Problem.SlotsDamaged(String folder, String detail) ->
                "neither copy of the slot file in %s can be read (%s). Restore it from a backup."
                        .formatted(folder, detail);
            case Problem.NotABackup(String file) -> "%s is no backup that this program knows.".formatted(file);
            case Problem.BackupInsideStore(String file) ->
                file + " lies in the store's own folder and would go with it; name a file elsewhere.";
            case Problem.BackupDamaged(String file, long at) ->
                "%s is damaged at or before byte %,d; nothing of it counts as restored.".formatted(file, at);
            case Problem.WrongSecret(SlotType type) -> "this %s opens no slot of the store.".formatted(type(type));
            case Problem.PassphraseTooShort(int length, int minimum) ->
                "a passphrase needs %d characters; this one has %d.".formatted(minimum, length);
            case Problem.InvalidRecoveryKey(var group) ->
                "this is no recovery key%s."
                        .formatted(
                                group.map(number -> "; look at group " + number).orElse(""));
            case Problem.InvalidKeyFile(String file) -> "this is no key file of 32 bytes: %s.".formatted(file);
            case Problem.NoSuchSlot(String slot) -> "there is no slot %s; see key-slot list.".formatted(slot);
            case Problem.LastSlot() -> "this is the last slot; without it nobody could open the store again.";
            case Problem.TooManySlots(int limit) -> "a store has at most %d slots; remove one first.".formatted(limit);
            case Problem.MalformedPolicy no -> PolicySentences.of(no);
            case Problem.AccessDenied no -> AccessSentences.of(no);
            case Problem.InvalidAccessName no -> AccessSentences.of(no);
            case Problem.EntityNotExist no -> AccessSentences.of(no);
            case Problem.EntityAlreadyExists no -> AccessSentences.of(no);
            case Problem.PolicyInUse(var name, int users) ->
                "the policy %s is attached to %d users; detach it first (policy detach).".formatted(name, users);
            case Problem.SystemPolicy(var name) ->
                "the policy %s comes with the store and stays as it is; make one of your own.".formatted(name);
            case Problem.TooManyAccessKeys(String owner, int limit) ->
                "%s has %d access keys already; delete one first.".formatted(owner, limit);
            case Problem.SignInRefused(String name) -> "%s could not sign in with this password.".formatted(name);
            case Problem.InvalidAccessKeyId(String id) -> "there is no access key %s.".formatted(id);
            case Problem.AccessKeyDisabled(String id) -> "the access key %s, or its user, is disabled.".formatted(id);
            case Problem.SignatureDoesNotMatch(String id) ->
                "a request with the access key %s was signed with another secret, or changed.".formatted(id);
            case Problem.Cancelled() -> "stopped; nothing is half done.";
        };
    }

    private static String fault(ObjectKey.NameFault fault) {
        return switch (fault) {
            case NONE -> "it cannot be used here";
            case EMPTY -> "it is empty";
            case TOO_LONG -> "it has more than 1023 bytes";
            case LEADING_SLASH -> "it begins with / or \\";
            case NOT_UNICODE -> "it is not Unicode";
        };
    }

    private static String fault(MirrorFault fault) {
        return switch (fault) {
            case NOT_AN_ADDRESS -> "it is neither an address nor a folder";
            case SCHEME -> "only http and https are fetched from";
            case NO_TRAILING_SLASH -> "an address must end in /";
            case INTERNAL_ADDRESS -> "it lies inside this network; say --allow-internal if that is meant";
            case NOT_A_FOLDER -> "there is no such folder";
            case INSIDE_THE_STORE -> "it lies inside the store";
        };
    }

    private static String type(SlotType type) {
        return switch (type) {
            case PASSPHRASE -> "passphrase";
            case RECOVERY_KEY -> "recovery key";
            case KEY_FILE -> "key file";
        };
    }
}

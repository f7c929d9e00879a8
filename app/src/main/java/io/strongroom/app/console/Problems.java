package io.strongroom.app.console;

import io.strongroom.engine.model.AccessEntity;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ContextFault;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The console's edge of the engine: makes a [Failure] of whatever ended a piece of work.
///
/// The kind is the code of the problem with a small first letter; where one problem means different things to a
/// person, the kind says which. What is not an [EngineException] is unexpected.
public final class Problems implements Tasks.FailureTranslator {
    @Override
    public Failure apply(Exception exception) {
        return exception instanceof EngineException refused
                ? of(refused.problem())
                : new Failure(
                        Failure.UNEXPECTED, List.of(), exception.getClass().getSimpleName());
    }

    /// The failure that tells a person of a problem.
    public static Failure of(Problem problem) {
        return new Failure(kind(problem), arguments(problem), problem.code());
    }

    private static String kind(Problem problem) {
        return switch (problem) {
            case Problem.KeyNotUsable refused ->
                "keyNotUsable" + refused.state().apiName() + (restorable(refused) ? "Restorable" : "");
            case Problem.KeyStateForbids refused ->
                "keyStateForbids" + refused.state().apiName();
            case Problem.DeletionProtected(var _, var _, String note) ->
                note.isEmpty() ? "deletionProtected" : "deletionProtectedBecause";
            case Problem.InvalidEncryptionContext(ContextFault fault) ->
                switch (fault) {
                    case NOT_JSON -> "invalidEncryptionContextJson";
                    case NOT_TEXT_TO_TEXT -> "invalidEncryptionContextTexts";
                    case DOUBLE_NAME -> "invalidEncryptionContextDouble";
                    case TOO_LONG -> "invalidEncryptionContextLong";
                    case NOT_UNICODE -> "invalidEncryptionContextUnicode";
                };
            case Problem.InvalidKeyMaterial invalid -> "invalidKeyMaterial" + words(invalid.fault());
            case Problem.InvalidImportToken invalid -> "invalidImportToken" + words(invalid.fault());
            case Problem.MalformedPolicy no -> "malformedPolicy" + words(no.fault());
            case Problem.InvalidRecoveryKey(Optional<Integer> group) ->
                group.isPresent() ? "invalidRecoveryKeyGroup" : "invalidRecoveryKey";
            case Problem.InvalidAccessName(AccessEntity kind, var _) -> "invalidName" + words(kind);
            case Problem.EntityNotExist(AccessEntity kind, var _) -> "notExist" + words(kind);
            case Problem.EntityAlreadyExists(AccessEntity kind, var _) -> "alreadyExists" + words(kind);
            case Problem.WrongSecret(var type) ->
                switch (type) {
                    case PASSPHRASE -> "wrongPassphrase";
                    case RECOVERY_KEY -> "wrongRecoveryKey";
                    case KEY_FILE -> "wrongKeyFile";
                };
            default ->
                Character.toLowerCase(problem.code().charAt(0)) + problem.code().substring(1);
        };
    }

    /// `HEX_TEXT` as `HexText`.
    private static String words(Enum<?> fault) {
        return Stream.of(fault.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    // One line for each problem and no default: a new problem does not compile until it is answered here.
    private static List<String> arguments(Problem problem) {
        return switch (problem) {
            case Problem.InvalidBucketName(String name) -> List.of(name);
            case Problem.InvalidObjectName invalid -> List.of(invalid.name());
            case Problem.InvalidArgument(String name, String value) -> List.of(name, value);
            case Problem.MetadataTooLarge(long bytes, long limit) -> List.of(Formats.size(bytes), Formats.size(limit));
            case Problem.EntityTooLarge(long bytes, long limit) -> List.of(Formats.size(bytes), Formats.size(limit));
            case Problem.NoSuchBucket(BucketName bucket) -> List.of(bucket.value());
            case Problem.BucketAlreadyExists(BucketName bucket) -> List.of(bucket.value());
            case Problem.BucketNotEmpty(BucketName bucket, long objects, long uploads) ->
                List.of(bucket.value(), Formats.number(objects), Formats.number(uploads));
            case Problem.NoEncryptionRule(BucketName bucket) -> List.of(bucket.value());
            case Problem.NoMirror(BucketName bucket) -> List.of(bucket.value());
            case Problem.InvalidMirror invalid -> List.of(invalid.location());
            case Problem.MirrorFailed(BucketName bucket, ObjectKey key, String reason) ->
                List.of(bucket.value(), key.value(), reason);
            case Problem.NoSuchKey(BucketName bucket, ObjectKey key) -> object(bucket, key);
            case Problem.ObjectAlreadyExists(BucketName bucket, ObjectKey key) -> object(bucket, key);
            case Problem.InvalidDigest(BucketName bucket, ObjectKey key) -> object(bucket, key);
            case Problem.PreconditionFailed(String condition) -> List.of(condition);
            case Problem.NotModified(BucketName bucket, ObjectKey key) -> object(bucket, key);
            case Problem.InvalidRange(long size) -> List.of(Formats.size(size));
            case Problem.ObjectNotAppendable(BucketName bucket, ObjectKey key) -> object(bucket, key);
            case Problem.PositionNotEqualToLength(BucketName bucket, ObjectKey key, long length) ->
                List.of(bucket.value(), key.value(), Formats.size(length));
            case Problem.ObjectChanged(BucketName bucket, ObjectKey key) -> object(bucket, key);
            case Problem.CopyOntoItself(BucketName bucket, ObjectKey key) -> object(bucket, key);
            case Problem.SourceUnreadable(String reason) -> List.of(reason);
            case Problem.NoSuchUpload(String upload) -> List.of(upload);
            case Problem.InvalidPart(int part) -> List.of(Formats.number(part));
            case Problem.InvalidPartNumber(int part) -> List.of(Formats.number(part));
            case Problem.InvalidPartOrder() -> List.of();
            case Problem.EntityTooSmall(int part, long size, long minimum) ->
                List.of(Formats.number(part), Formats.size(size), Formats.size(minimum));
            case Problem.InvalidEncryptionAlgorithm(String value) -> List.of(value);
            case Problem.InvalidDataEncryptionAlgorithm(String value) -> List.of(value);
            case Problem.KeyIdNotApplicable() -> List.of();
            case Problem.InvalidKeyId(String id) -> List.of(id);
            case Problem.KeyNotFound(String id) -> List.of(id);
            case Problem.AliasNotFound(String alias) -> List.of(alias);
            case Problem.InvalidAlias(String alias) -> List.of(alias);
            case Problem.ReservedAlias(var alias) -> List.of(alias.value());
            case Problem.AliasAlreadyExists(var alias, var key) ->
                List.of(alias.value(), key.value().toString());
            case Problem.AliasMoved(var alias, var key) -> List.of(alias.value(), key.toString());
            case Problem.KeyNotUsable refused ->
                List.of(refused.name(), refused.until().map(Problems::day).orElse(""));
            case Problem.KeyStateForbids refused ->
                List.of(refused.name(), refused.operation().apiName());
            case Problem.KeyDeleted(var key, String name, Instant gone) -> List.of(name, day(gone), key.toString());
            case Problem.DeletionProtected(var _, String name, String note) -> List.of(name, note);
            case Problem.ServiceKeyForbids(var _, String name, var operation) -> List.of(name, operation.apiName());
            case Problem.OriginForbids(var _, String name, var origin, var operation) ->
                List.of(name, origin.apiName(), operation.apiName());
            case Problem.InvalidCiphertext() -> List.of();
            case Problem.InvalidEncryptionContext _ -> List.of();
            case Problem.PlaintextTooLarge(long bytes, long limit) -> List.of(Formats.size(bytes), Formats.size(limit));
            case Problem.KeyStillProtects(String name, long objects, long uploads) ->
                List.of(name, Formats.number(objects), Formats.number(uploads));
            case Problem.NoSuchJob(var job) -> List.of(job.toString());
            case Problem.WrongJobState(var job, var _) -> List.of(job.toString());
            case Problem.NotAsJobLeftIt(BucketName bucket, ObjectKey key, var job) ->
                List.of(bucket.value(), key.value(), job.toString());
            case Problem.NoSuchVersion(BucketName bucket, ObjectKey key, var version) ->
                List.of(bucket.value(), key.value(), version.value());
            case Problem.IsDeleteMarker(BucketName bucket, ObjectKey key, var version) ->
                List.of(bucket.value(), key.value(), version.value());
            case Problem.VersioningWithMirror(BucketName bucket) -> List.of(bucket.value());
            case Problem.NothingToUndo(var job) -> List.of(job.toString());
            case Problem.KeyTampered(String resource) -> List.of(resource);
            case Problem.InvalidKeyMaterial(var key, var _, int found, int expected) ->
                List.of(key.toString(), Formats.number(found), Formats.number(expected));
            case Problem.InvalidImportToken(var key, var _) -> List.of(key.toString());
            case Problem.ExpiredImportToken(var key, Instant expired) -> List.of(key.toString(), expired.toString());
            case Problem.InvalidMaterialExpiry(long seconds, var _) -> List.of(Formats.number(seconds));
            case Problem.WrappingNotOffered(var algorithm) -> List.of(algorithm.name());
            case Problem.NothingToRestore(var key) -> List.of(key.toString());
            case Problem.NotUnderKey(var bucket, var object, var key) ->
                List.of(bucket.value(), object.value(), key.toString());
            case Problem.ObjectCorrupt corrupt -> object(corrupt.bucket(), corrupt.key());
            case Problem.ContentMissing missing -> object(missing.bucket(), missing.key());
            case Problem.DiskFull(String folder, long free) -> List.of(folder, Formats.size(free));
            case Problem.StorageFailed(String reason) -> List.of(reason);
            case Problem.DatabaseFailed(String reason) -> List.of(reason);
            case Problem.StoreSealed() -> List.of();
            case Problem.StoreInUse inUse -> List.of(inUse.folder());
            case Problem.NotAStore(String folder) -> List.of(folder);
            case Problem.FolderNotEmpty(String folder) -> List.of(folder);
            case Problem.FolderNotWritable(String folder) -> List.of(folder);
            case Problem.MalformedPolicy no ->
                List.of(Integer.toString(no.line()), Integer.toString(no.column()), no.detail());
            case Problem.StoreTooNew(String folder, int format, int supported) ->
                List.of(folder, Integer.toString(format), Integer.toString(supported));
            case Problem.SlotsDamaged damaged -> List.of(damaged.folder());
            case Problem.NotABackup(String file) -> List.of(file);
            case Problem.BackupInsideStore(String file) -> List.of(file);
            case Problem.BackupDamaged(String file, long at) -> List.of(file, Formats.number(at));
            case Problem.WrongSecret _ -> List.of();
            case Problem.PassphraseTooShort(int length, int minimum) ->
                List.of(Formats.number(length), Formats.number(minimum));
            case Problem.InvalidRecoveryKey(Optional<Integer> group) ->
                group.map(number -> List.of(Formats.number(number))).orElse(List.of());
            case Problem.InvalidKeyFile(String file) -> List.of(file);
            case Problem.NoSuchSlot(String slot) -> List.of(slot);
            case Problem.LastSlot() -> List.of();
            case Problem.TooManySlots(int limit) -> List.of(Formats.number(limit));
            case Problem.AccessDenied(var caller, String action, String resource) ->
                List.of(caller.name(), action, resource);
            case Problem.InvalidAccessName(var _, String name) -> List.of(name);
            case Problem.EntityNotExist(var _, String name) -> List.of(name);
            case Problem.EntityAlreadyExists(var _, String name) -> List.of(name);
            case Problem.PolicyInUse(var name, int users) -> List.of(name.value(), Formats.number(users));
            case Problem.SystemPolicy(var name) -> List.of(name.value());
            case Problem.TooManyAccessKeys(String owner, int limit) -> List.of(owner, Formats.number(limit));
            case Problem.SignInRefused(String name) -> List.of(name);
            case Problem.InvalidAccessKeyId(String id) -> List.of(id);
            case Problem.AccessKeyDisabled(String id) -> List.of(id);
            case Problem.SignatureDoesNotMatch(String id) -> List.of(id);
            case Problem.Cancelled() -> List.of();
        };
    }

    private static boolean restorable(Problem.KeyNotUsable refused) {
        return refused.state() == KeyState.PENDING_IMPORT && refused.until().isPresent();
    }

    private static String day(Instant time) {
        return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static List<String> object(BucketName bucket, ObjectKey key) {
        return List.of(bucket.value(), key.value());
    }
}

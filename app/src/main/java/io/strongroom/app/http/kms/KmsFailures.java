package io.strongroom.app.http.kms;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.engine.model.KeyOperation;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.Problem;

/// Every "no" as KMS says it. What is wrong inside the store is an internal failure, of which clients learn nothing
/// more.
///
/// Source: KMS, "Error codes". `Rejected.DeletionProtected` is this store's own: KMS does not publish what it says.
final class KmsFailures {
    private KmsFailures() {}

    // One line per kind of problem: a table, not a method to be read from top to bottom.
    static Failure of(Problem problem) {
        return switch (problem) {
            case Problem.InvalidArgument(String name, var _) -> invalidParameter(name);
            case Problem.KeyNotFound _, Problem.KeyDeleted _ -> keyNotFound();
            case Problem.InvalidKeyId _ -> invalidParameter("KeyId");
            case Problem.AliasNotFound _ ->
                new Failure(404, "Forbidden.AliasNotFound", "The specified Alias is not found.");
            case Problem.InvalidAlias _ -> invalidParameter("AliasName");
            case Problem.AliasAlreadyExists _ -> new Failure(400, "AliasAlreadyExists", "AliasName Already Exists.");
            case Problem.AliasMoved _ -> rejected(KeyOperation.Answer.MODIFY_FAILED);
            case Problem.ReservedAlias _, Problem.ServiceKeyForbids _, Problem.AccessDenied _ ->
                new Failure(403, "Forbidden.NoPermission", "This operation is forbidden by permission system.");
            case Problem.KeyNotUsable(var _, var _, KeyState state, var _) ->
                rejected(KeyOperation.GENERATE_DATA_KEY.in(state));
            case Problem.KeyStateForbids(var _, var _, KeyState state, KeyOperation operation) ->
                rejected(operation.in(state));
            case Problem.DeletionProtected _ ->
                new Failure(
                        409,
                        "Rejected.DeletionProtected",
                        "The request was rejected because the key is protected against deletion.");
            case Problem.OriginForbids _ ->
                new Failure(400, "Unsupported.Origin", "This key origin is not valid for this api.");
            case Problem.InvalidCiphertext _ -> invalidParameter("CiphertextBlob");
            case Problem.InvalidEncryptionContext _ -> invalidParameter("EncryptionContext");
            case Problem.PlaintextTooLarge _ -> invalidParameter("Plaintext");
            case Problem.InvalidKeyMaterial _ -> new Failure(400, "InvalidKeyMaterial", "key material is invalid.");
            case Problem.InvalidImportToken _ -> new Failure(400, "InvalidImportToken", "import token is invalid.");
            case Problem.ExpiredImportToken _ -> new Failure(400, "ExpiredImportToken", "import token is expired.");
            case Problem.InvalidMaterialExpiry _ -> invalidParameter("KeyMaterialExpireUnix");
            case Problem.WrappingNotOffered _ -> invalidParameter("WrappingAlgorithm");
            case Problem.InvalidAccessKeyId _ ->
                new Failure(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
            case Problem.AccessKeyDisabled _ ->
                new Failure(403, "Forbidden.AccessKey", "The specified access key is disabled.");
            case Problem.SignatureDoesNotMatch _ -> incompleteSignature();
            case Problem.StoreSealed _, Problem.Cancelled _, Problem.DatabaseFailed _ ->
                new Failure(
                        503, "ServiceUnavailableTemporary", "The service cannot be used now. Please try again later.");
            case Problem.KeyTampered _,
                    Problem.DiskFull _,
                    Problem.StorageFailed _,
                    Problem.ObjectCorrupt _,
                    Problem.ContentMissing _,
                    Problem.NotABackup _,
                    Problem.BackupDamaged _,
                    Problem.BackupInsideStore _,
                    Problem.SlotsDamaged _ -> internalFailure();
            // What no action of KMS asks for.
            case Problem.InvalidBucketName _,
                    Problem.InvalidObjectName _,
                    Problem.MetadataTooLarge _,
                    Problem.EntityTooLarge _,
                    Problem.NoSuchBucket _,
                    Problem.BucketAlreadyExists _,
                    Problem.BucketNotEmpty _,
                    Problem.NoEncryptionRule _,
                    Problem.NoMirror _,
                    Problem.InvalidMirror _,
                    Problem.MirrorFailed _,
                    Problem.NoSuchKey _,
                    Problem.ObjectAlreadyExists _,
                    Problem.InvalidDigest _,
                    Problem.PreconditionFailed _,
                    Problem.NotModified _,
                    Problem.InvalidRange _,
                    Problem.ObjectNotAppendable _,
                    Problem.PositionNotEqualToLength _,
                    Problem.ObjectChanged _,
                    Problem.CopyOntoItself _,
                    Problem.SourceUnreadable _,
                    Problem.NoSuchUpload _,
                    Problem.InvalidPart _,
                    Problem.InvalidPartNumber _,
                    Problem.InvalidPartOrder _,
                    Problem.EntityTooSmall _,
                    Problem.InvalidEncryptionAlgorithm _,
                    Problem.InvalidDataEncryptionAlgorithm _,
                    Problem.KeyIdNotApplicable _,
                    Problem.NoSuchVersion _,
                    Problem.IsDeleteMarker _,
                    Problem.VersioningWithMirror _,
                    Problem.KeyStillProtects _,
                    Problem.NothingToRestore _,
                    Problem.NotUnderKey _,
                    Problem.NoSuchJob _,
                    Problem.WrongJobState _,
                    Problem.NotAsJobLeftIt _,
                    Problem.NothingToUndo _,
                    Problem.MalformedPolicy _,
                    Problem.StoreInUse _,
                    Problem.NotAStore _,
                    Problem.FolderNotEmpty _,
                    Problem.FolderNotWritable _,
                    Problem.StoreTooNew _,
                    Problem.WrongSecret _,
                    Problem.PassphraseTooShort _,
                    Problem.InvalidRecoveryKey _,
                    Problem.InvalidKeyFile _,
                    Problem.NoSuchSlot _,
                    Problem.LastSlot _,
                    Problem.TooManySlots _,
                    Problem.InvalidAccessName _,
                    Problem.EntityNotExist _,
                    Problem.EntityAlreadyExists _,
                    Problem.PolicyInUse _,
                    Problem.SystemPolicy _,
                    Problem.TooManyAccessKeys _,
                    Problem.SignInRefused _ -> internalFailure();
        };
    }

    private static Failure rejected(KeyOperation.Answer answer) {
        return switch (answer) {
            case DISABLED -> inState(answer, "Disabled");
            case PENDING_DELETION -> inState(answer, "PendingDeletion");
            case PENDING_IMPORT -> inState(answer, "PendingImport");
            case MODIFY_FAILED -> new Failure(409, answer.code(), "Keystate modified failed.");
            // The state changed while the "no" was on its way.
            case ALLOWED -> internalFailure();
        };
    }

    private static Failure inState(KeyOperation.Answer answer, String state) {
        return new Failure(409, answer.code(), "The request was rejected because the key state is " + state + ".");
    }

    /// Something failed that a client can do nothing about.
    static Failure internalFailure() {
        return new Failure(500, "InternalFailure", "The request processing has failed due to some unknown error.");
    }

    static Failure keyNotFound() {
        return new Failure(404, "Forbidden.KeyNotFound", "The specified Key is not found.");
    }

    static Failure unsupportedAlias() {
        return new Failure(400, "Unsupported.Alias", "Alias is not valid for this api.");
    }

    static Failure unsupportedProtectionLevel() {
        return new Failure(400, "Unsupported.ProtectionLevel", "This protection level is not valid for this region");
    }

    static Failure missingParameter(String name) {
        return new Failure(400, "MissingParameter", "The parameter \"" + name + "\" is needed but not provided.");
    }

    static Failure invalidParameter(String name) {
        return new Failure(400, "InvalidParameter", "The specified parameter \"" + name + "\" is not valid.");
    }

    /// What KMS knows and this store does not do.
    static Failure unsupportedParameter(String name) {
        return new Failure(400, "UnsupportedOperation", "The parameter \"" + name + "\" is not supported.");
    }

    static Failure unsupportedAction() {
        return new Failure(400, "UnsupportedOperation", "The specified action is not supported.");
    }

    static Failure unsupportedMethod() {
        return new Failure(403, "UnsupportedHTTPMethod", "This HTTP method is not supported. Use GET or POST.");
    }

    /// Parameters that cannot be read.
    static Failure unreadable() {
        return new Failure(400, "ParseRequestParameterException", "Server parse parameters exception.");
    }

    /// A signature that is none, or another than the secret makes. What was to be signed is not shown: it may hold a
    /// plaintext.
    static Failure incompleteSignature() {
        return new Failure(400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
    }

    static Failure illegalTimestamp() {
        return new Failure(
                400, "IllegalTimestamp", "The time of the request is no time, or more than 15 minutes from now.");
    }

    static Failure nonceUsed() {
        return new Failure(400, "SignatureNonceUsed", "The request signature nonce has been used.");
    }
}

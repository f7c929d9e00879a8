package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.Problem;

/// Every "no" of the engine as OSS says it. What is wrong inside the store is an internal error, of which clients learn
/// nothing more.
///
/// Source: OSS, "Error codes".
final class OssFailures {
    private static final String EC = "EC";

    private OssFailures() {}

    /// Something failed that a client can do nothing about.
    static Failure internalError() {
        return new Failure(500, "InternalError", "We encountered an internal error. Please try again.");
    }

    // One line per kind of problem: a table, not a method to be read from top to bottom.
    static Failure of(Problem problem) {
        return switch (problem) {
            case Problem.InvalidBucketName(String name) ->
                new Failure(400, "InvalidBucketName", "The specified bucket is not valid.").with("BucketName", name);
            case Problem.InvalidObjectName(String name, ObjectKey.NameFault fault) ->
                new Failure(400, "InvalidObjectName", StateFailures.nameFault(fault)).with("Key", name);
            case Problem.InvalidArgument(String name, String value) ->
                Failure.invalidArgument(name, value, "The value of " + name + " is not valid.");
            case Problem.MetadataTooLarge(var _, long limit) ->
                new Failure(400, "InvalidArgument", "User metadata must not be larger than " + limit + " bytes.");
            case Problem.EntityTooLarge _ -> entityTooLarge();
            case Problem.NoSuchBucket(var bucket) ->
                new Failure(404, "NoSuchBucket", "The specified bucket does not exist.")
                        .with("BucketName", bucket.value())
                        .with(EC, "0015-00000101");
            case Problem.BucketAlreadyExists(var bucket) ->
                of(409, "BucketAlreadyExists", "The requested bucket name is not available.", bucket);
            case Problem.BucketNotEmpty(var bucket, var _, var _) ->
                of(409, "BucketNotEmpty", "The bucket has objects. Please delete them first.", bucket);
            case Problem.NoEncryptionRule(var bucket) ->
                of(
                        404,
                        "NoSuchServerSideEncryptionRule",
                        "The server side encryption configuration was not found.",
                        bucket);
            case Problem.NoMirror(var bucket) ->
                of(
                        404,
                        "NoSuchWebsiteConfiguration",
                        "The specified bucket does not have a website configuration.",
                        bucket);
            case Problem.InvalidMirror(String location, var _) ->
                Failure.invalidArgument("MirrorURL", location, "The MirrorURL is not valid.");
            case Problem.MirrorFailed(var _, var key, var _) ->
                of(424, "MirrorFailed", "The object could not be fetched from the mirror origin.", key);
            case Problem.NoSuchKey(var _, var key) ->
                new Failure(404, "NoSuchKey", "The specified key does not exist.")
                        .with("Key", key.value())
                        .with(EC, "0026-00000001");
            case Problem.ObjectAlreadyExists(var _, var key) ->
                new Failure(
                                409,
                                "FileAlreadyExists",
                                "The object you specified already exists and can not be overwritten.")
                        .with("Key", key.value());
            case Problem.InvalidDigest _ -> invalidDigest();
            case Problem.PreconditionFailed(String condition) ->
                new Failure(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold.")
                        .with("Condition", condition);
            case Problem.NotModified _ -> new Failure(304, "NotModified", "Not Modified");
            case Problem.InvalidRange(long size) ->
                new Failure(416, "InvalidRange", "The requested range cannot be satisfied")
                        .with("ActualObjectSize", Long.toString(size))
                        .withHeader("Content-Range", "bytes */" + size);
            case Problem.ObjectNotAppendable(var _, var key) ->
                of(409, "ObjectNotAppendable", "The object is not appendable", key);
            case Problem.PositionNotEqualToLength(var _, var key, long length) ->
                new Failure(409, "PositionNotEqualToLength", "Position is not equal to file length")
                        .with("Key", key.value())
                        .with(EC, "0026-00000016")
                        .withHeader("x-oss-next-append-position", Long.toString(length));
            case Problem.ObjectChanged(var _, var key) ->
                of(409, "FileImmutable", "The object was replaced meanwhile; nothing was changed.", key);
            case Problem.CopyOntoItself _ ->
                new Failure(400, "InvalidArgument", "A copy onto itself must change something.");
            case Problem.SourceUnreadable _ ->
                new Failure(
                        400,
                        "RequestTimeout",
                        "Your socket connection to the server was not read from or written to within the timeout"
                                + " period. Idle connections will be closed.");
            case Problem.NoSuchUpload(String upload) ->
                new Failure(
                                404,
                                "NoSuchUpload",
                                "The specified upload does not exist. The upload ID may be invalid, or the upload may"
                                        + " have been aborted or completed.")
                        .with("UploadId", upload);
            case Problem.InvalidPart(int number) ->
                new Failure(
                                400,
                                "InvalidPart",
                                "One or more of the specified parts could not be found or the specified entity tag"
                                        + " might not have matched the part's entity tag.")
                        .with("PartNumber", Integer.toString(number));
            case Problem.InvalidPartNumber(int number) ->
                Failure.invalidArgument(
                        "partNumber",
                        Integer.toString(number),
                        "Part number must be an integer between 1 and 10000, inclusive.");
            case Problem.InvalidPartOrder() ->
                new Failure(
                        400,
                        "InvalidPartOrder",
                        "The list of parts was not in ascending order. Parts list must specified in order by part"
                                + " number.");
            case Problem.EntityTooSmall(int number, long size, long minimum) ->
                new Failure(400, "EntityTooSmall", "Your proposed upload smaller than the minimum allowed size.")
                        .with("PartNumber", Integer.toString(number))
                        .with("ProposedSize", Long.toString(size))
                        .with("MinSizeAllowed", Long.toString(minimum));
            case Problem.InvalidEncryptionAlgorithm _ ->
                new Failure(
                                400,
                                "InvalidEncryptionAlgorithmError",
                                "The Encryption request you specified is not valid. Supported value: AES256/SM4/KMS.")
                        .with(EC, "0005-00000003");
            case Problem.InvalidDataEncryptionAlgorithm _ ->
                new Failure(
                        400,
                        "InvalidDataEncryptionAlgorithmError",
                        "The KMS Data Encryption request you specified is not valid. Supported value:SM4");
            case Problem.KeyIdNotApplicable() ->
                new Failure(
                        400,
                        "InvalidArgument",
                        "KMSMasterKeyID is not applicable if the default sse algorithm is not KMS");
            case Problem.KeyNotFound _, Problem.KeyDeleted _ ->
                new Failure(404, "KeyNotFound", "The specified parameter KMS keyId is not found.");
            case Problem.AliasNotFound _ -> new Failure(404, "AliasNotFound", "The specified Alias is not found.");
            case Problem.KeyNotUsable(var _, var _, var state, var _) -> StateFailures.keyNotUsable(state);
            case Problem.AccessDenied(var _, String action, var _) ->
                Failure.accessDenied(
                        action.startsWith("kms:")
                                ? "This request is forbidden by kms."
                                : "You have no right to access this object because of bucket acl.");
            case Problem.InvalidAccessKeyId(String id) ->
                new Failure(
                                403,
                                "InvalidAccessKeyId",
                                "The OSS Access Key Id you provided does not exist in our records.")
                        .with("OSSAccessKeyId", id)
                        .with(EC, "0002-00000902");
            case Problem.AccessKeyDisabled(String id) ->
                new Failure(403, "InvalidAccessKeyId", "The OSS Access Key Id you provided is disabled.")
                        .with("OSSAccessKeyId", id);
            case Problem.NoSuchVersion(var _, var key, var version) ->
                new Failure(404, "NoSuchVersion", "The specified version does not exist.")
                        .with("Key", key.value())
                        .with("VersionId", version.value());
            case Problem.IsDeleteMarker(var _, var key, var version) ->
                new Failure(405, "MethodNotAllowed", "The specified method is not allowed against this resource.")
                        .with("Key", key.value())
                        .withHeader("x-oss-delete-marker", "true")
                        .withHeader("x-oss-version-id", version.value());
            case Problem.VersioningWithMirror(var bucket) ->
                of(400, "InvalidArgument", "A bucket has either versioning or mirror rules.", bucket);
            case Problem.SignatureDoesNotMatch _ ->
                new Failure(403, "SignatureDoesNotMatch", "The request signature does not match.");
            case Problem.StoreSealed _, Problem.Cancelled _ ->
                new Failure(503, "ServiceUnavailable", "The service is stopping. Please try again later.");
            case Problem.InvalidKeyId _, Problem.InvalidAlias _ ->
                new Failure(400, "InvalidParameter", "The specified parameter KMS keyId is not valid.");
            case Problem.DatabaseFailed _ ->
                new Failure(503, "ServiceUnavailable", "The service cannot be used now. Please try again later.");
            case Problem.ObjectCorrupt _,
                    Problem.ContentMissing _,
                    Problem.KeyTampered _,
                    Problem.DiskFull _,
                    Problem.StorageFailed _,
                    Problem.NotABackup _,
                    Problem.BackupDamaged _,
                    Problem.BackupInsideStore _,
                    Problem.SlotsDamaged _ -> internalError();
            // What no operation of OSS asks for.
            case Problem.ReservedAlias _,
                    Problem.AliasAlreadyExists _,
                    Problem.AliasMoved _,
                    Problem.KeyStateForbids _,
                    Problem.DeletionProtected _,
                    Problem.ServiceKeyForbids _,
                    Problem.OriginForbids _,
                    Problem.InvalidCiphertext _,
                    Problem.InvalidEncryptionContext _,
                    Problem.PlaintextTooLarge _,
                    Problem.KeyStillProtects _,
                    Problem.InvalidKeyMaterial _,
                    Problem.InvalidImportToken _,
                    Problem.ExpiredImportToken _,
                    Problem.InvalidMaterialExpiry _,
                    Problem.WrappingNotOffered _,
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
                    Problem.SignInRefused _ -> internalError();
        };
    }

    /// More content than one upload may have.
    static Failure entityTooLarge() {
        return new Failure(400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size.");
    }

    /// A digest that is none, or not the content's.
    static Failure invalidDigest() {
        return new Failure(400, "InvalidDigest", "The Content-MD5 you specified was invalid.");
    }

    private static Failure of(int status, String code, String message, BucketName bucket) {
        return new Failure(status, code, message).with("BucketName", bucket.value());
    }

    private static Failure of(int status, String code, String message, ObjectKey key) {
        return new Failure(status, code, message).with("Key", key.value());
    }
}

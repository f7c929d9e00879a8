package io.strongroom.app.http.s3;

import static java.util.Map.entry;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Target;
import io.strongroom.app.http.wire.WireRequest;
import java.util.List;
import java.util.Map;

/// The table of operations, and which of them a request asks for.
final class S3Router {
    private static final String COPY_SOURCE = "x-amz-copy-source";

    /// Parameters that name an operation; where there are several, the first of this list does.
    private static final List<String> SELECTORS = List.of(
            "uploads",
            "uploadId",
            "delete",
            "encryption",
            "location",
            "versioning",
            "versions",
            "list-type",
            "accelerate",
            "acl",
            "analytics",
            "attributes",
            "cors",
            "intelligent-tiering",
            "inventory",
            "legal-hold",
            "lifecycle",
            "logging",
            "metadataTable",
            "metrics",
            "notification",
            "object-lock",
            "ownershipControls",
            "partNumber",
            "policy",
            "policyStatus",
            "publicAccessBlock",
            "replication",
            "requestPayment",
            "restore",
            "retention",
            "select",
            "session",
            "tagging",
            "torrent",
            "website");

    private static final Map<Route, S3Operation> ROUTES = Map.ofEntries(
            entry(service("GET"), new S3Operation("ListBuckets", BucketOperations::list)),
            entry(bucket("PUT", ""), new S3Operation("CreateBucket", BucketOperations::create)),
            entry(bucket("DELETE", ""), new S3Operation("DeleteBucket", BucketOperations::delete)),
            entry(bucket("HEAD", ""), new S3Operation("HeadBucket", BucketOperations::head)),
            entry(bucket("GET", "location"), new S3Operation("GetBucketLocation", BucketOperations::location)),
            entry(bucket("GET", "versioning"), new S3Operation("GetBucketVersioning", BucketOperations::versioning)),
            entry(bucket("PUT", "versioning"), new S3Operation("PutBucketVersioning", BucketOperations::putVersioning)),
            entry(bucket("GET", "encryption"), new S3Operation("GetBucketEncryption", EncryptionOperations::get)),
            entry(bucket("PUT", "encryption"), new S3Operation("PutBucketEncryption", EncryptionOperations::put)),
            entry(
                    bucket("DELETE", "encryption"),
                    new S3Operation("DeleteBucketEncryption", EncryptionOperations::delete)),
            entry(bucket("GET", ""), new S3Operation("ListObjects", ListOperations::list)),
            entry(bucket("GET", "list-type"), new S3Operation("ListObjectsV2", ListOperations::listV2)),
            entry(bucket("GET", "versions"), new S3Operation("ListObjectVersions", ListOperations::versions)),
            entry(bucket("GET", "uploads"), new S3Operation("ListMultipartUploads", MultipartOperations::list)),
            entry(bucket("POST", "delete"), new S3Operation("DeleteObjects", DeleteOperations::deleteAll)),
            entry(object("PUT", ""), new S3Operation("PutObject", ObjectOperations::put)),
            entry(object("PUT", "").copying(), new S3Operation("CopyObject", CopyOperations::object)),
            entry(object("GET", ""), new S3Operation("GetObject", ObjectOperations::get)),
            entry(object("HEAD", ""), new S3Operation("HeadObject", ObjectOperations::head)),
            entry(object("PUT", "tagging"), new S3Operation("PutObjectTagging", TaggingOperations::put)),
            entry(object("GET", "tagging"), new S3Operation("GetObjectTagging", TaggingOperations::get)),
            entry(object("DELETE", "tagging"), new S3Operation("DeleteObjectTagging", TaggingOperations::delete)),
            entry(object("DELETE", ""), new S3Operation("DeleteObject", DeleteOperations::delete)),
            entry(object("POST", "uploads"), new S3Operation("CreateMultipartUpload", MultipartOperations::create)),
            entry(object("PUT", "uploadId"), new S3Operation("UploadPart", MultipartOperations::uploadPart)),
            entry(object("PUT", "uploadId").copying(), new S3Operation("UploadPartCopy", CopyOperations::part)),
            entry(
                    object("POST", "uploadId"),
                    new S3Operation("CompleteMultipartUpload", MultipartOperations::complete)),
            entry(object("DELETE", "uploadId"), new S3Operation("AbortMultipartUpload", MultipartOperations::abort)),
            entry(object("GET", "uploadId"), new S3Operation("ListParts", MultipartOperations::listParts)));

    private S3Router() {}

    /// @param copies whether content comes from another object
    private record Route(String method, Target.Kind kind, String selector, boolean copies) {
        Route copying() {
            return new Route(method, kind, selector, true);
        }
    }

    private static Route service(String method) {
        return new Route(method, Target.Kind.SERVICE, "", false);
    }

    private static Route bucket(String method, String selector) {
        return new Route(method, Target.Kind.BUCKET, selector, false);
    }

    private static Route object(String method, String selector) {
        return new Route(method, Target.Kind.OBJECT, selector, false);
    }

    /// The operation of a request.
    ///
    /// @throws FailureException when there is no such operation here
    static S3Operation find(WireRequest request, Target target) throws FailureException {
        Route plain = new Route(request.method(), target.kind(), selector(request.query()), false);
        boolean copies = target.kind() == Target.Kind.OBJECT
                && request.headers().filled(COPY_SOURCE).isPresent();
        S3Operation operation = ROUTES.get(copies ? plain.copying() : plain);
        if (operation == null) {
            throw unknown(plain).asException();
        }
        return operation;
    }

    private static String selector(Query query) {
        return SELECTORS.stream().filter(query::has).findFirst().orElse("");
    }

    private static Failure unknown(Route route) {
        boolean otherMethods = ROUTES.keySet().stream()
                .anyMatch(known ->
                        known.kind() == route.kind() && known.selector().equals(route.selector()));
        return otherMethods
                ? new Failure(405, "MethodNotAllowed", "The specified method is not allowed against this resource.")
                        .with("Method", route.method())
                : new Failure(501, "NotImplemented", "This operation is not implemented here.")
                        .with("Operation", route.selector());
    }
}

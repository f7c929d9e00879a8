package io.strongroom.app.http.oss;

import java.util.Map;

/// The table of operations.
final class Routes {
    private Routes() {}

    static Map<Route, OssHandler> all() {
        return Map.ofEntries(
                Map.entry(Route.service("GET", ""), new ListBucketsHandler()),
                Map.entry(Route.bucket("PUT", ""), new PutBucketHandler()),
                Map.entry(Route.bucket("DELETE", ""), new DeleteBucketHandler()),
                Map.entry(Route.bucket("GET", "bucketInfo"), new GetBucketInfoHandler()),
                Map.entry(Route.bucket("GET", "location"), new GetBucketLocationHandler()),
                Map.entry(Route.bucket("GET", "stat"), new GetBucketStatHandler()),
                Map.entry(Route.bucket("GET", "encryption"), new GetBucketEncryptionHandler()),
                Map.entry(Route.bucket("PUT", "encryption"), new PutBucketEncryptionHandler()),
                Map.entry(Route.bucket("DELETE", "encryption"), new DeleteBucketEncryptionHandler()),
                Map.entry(Route.bucket("GET", ""), new ListObjectsHandler()),
                Map.entry(Route.bucket("GET", "list-type"), new ListObjectsV2Handler()),
                Map.entry(Route.bucket("POST", "delete"), new DeleteMultipleObjectsHandler()),
                Map.entry(Route.object("PUT", ""), new PutObjectHandler()),
                Map.entry(Route.object("PUT", "").copying(), new CopyObjectHandler()),
                Map.entry(Route.object("GET", ""), new GetObjectHandler()),
                Map.entry(Route.object("HEAD", ""), new HeadObjectHandler()),
                Map.entry(Route.object("HEAD", "objectMeta"), new GetObjectMetaHandler()),
                Map.entry(Route.object("DELETE", ""), new DeleteObjectHandler()),
                Map.entry(Route.bucket("GET", "acl"), new GetBucketAclHandler()),
                Map.entry(Route.bucket("PUT", "acl"), new PutBucketAclHandler()),
                Map.entry(Route.bucket("GET", "versioning"), new GetBucketVersioningHandler()),
                Map.entry(Route.bucket("PUT", "versioning"), new PutBucketVersioningHandler()),
                Map.entry(Route.bucket("GET", "versions"), new ListObjectVersionsHandler()),
                Map.entry(Route.bucket("GET", "website"), new GetBucketWebsiteHandler()),
                Map.entry(Route.bucket("PUT", "website"), new PutBucketWebsiteHandler()),
                Map.entry(Route.bucket("DELETE", "website"), new DeleteBucketWebsiteHandler()),
                Map.entry(Route.bucket("GET", "uploads"), new ListMultipartUploadsHandler()),
                Map.entry(Route.object("GET", "acl"), new GetObjectAclHandler()),
                Map.entry(Route.object("PUT", "acl"), new PutObjectAclHandler()),
                Map.entry(Route.object("PUT", "tagging"), new PutObjectTaggingHandler()),
                Map.entry(Route.object("GET", "tagging"), new GetObjectTaggingHandler()),
                Map.entry(Route.object("DELETE", "tagging"), new DeleteObjectTaggingHandler()),
                Map.entry(Route.object("POST", "append"), new AppendObjectHandler()),
                Map.entry(Route.object("POST", "uploads"), new InitiateMultipartUploadHandler()),
                Map.entry(Route.object("PUT", "uploadId"), new UploadPartHandler()),
                Map.entry(Route.object("POST", "uploadId"), new CompleteMultipartUploadHandler()),
                Map.entry(Route.object("DELETE", "uploadId"), new AbortMultipartUploadHandler()),
                Map.entry(Route.object("GET", "uploadId"), new ListPartsHandler()),
                Map.entry(Route.object("PUT", "uploadId").copying(), new UploadPartCopyHandler()));
    }
}

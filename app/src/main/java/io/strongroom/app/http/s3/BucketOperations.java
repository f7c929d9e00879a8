package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.ContinuationToken;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlReader;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Buckets and their versioning.
final class BucketOperations {
    /// The region that S3 calls by no name in documents.
    private static final String REGION = "us-east-1";

    private static final int LARGEST_PAGE = 10_000;

    private BucketOperations() {}

    static void list(S3Call call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        String token = query.text("continuation-token");
        ListBuckets.Request request = new ListBuckets.Request(
                query.text("prefix"),
                token.isEmpty() ? "" : ContinuationToken.marker(token),
                Math.max(1, PageLimit.of(query, "max-buckets", LARGEST_PAGE)));
        ListBuckets.Page page = call.engine().buckets().list().run(call.call(), request);
        boolean more = page.truncated() == ListBuckets.Truncation.MORE_FOLLOW;
        call.answer("ListAllMyBucketsResult", xml -> {
            S3Xml.owner(xml, "Owner");
            xml.element(
                    "Buckets",
                    all -> page.buckets().forEach(bucket -> all.element("Bucket", one -> bucket(one, bucket))));
            if (more) {
                xml.text(
                        "ContinuationToken",
                        ContinuationToken.of(page.buckets().getLast().name().value()));
            }
            xml.text("Prefix", query.get("prefix").filter(value -> !value.isEmpty()));
        });
    }

    private static void bucket(XmlWriter xml, BucketEntry bucket) {
        xml.text("Name", bucket.name().value())
                .text("CreationDate", Timestamps.document(bucket.createdAt()))
                .text("BucketRegion", REGION);
    }

    // Any region is taken, since there is one place only.
    static void create(S3Call call) throws EngineException, FailureException, IOException {
        ObjectHeaders.refuseOther(call.headers(), "x-amz-acl", "private");
        ObjectHeaders.refuseOther(call.headers(), "x-amz-bucket-object-lock-enabled", "false");
        requireConfiguration(call.body().readDocument());
        call.engine().buckets().create().run(call.call(), new CreateBucket.Request(call.bucket(), Optional.empty()));
        call.answer().header("Location", "/" + call.bucket()).empty(200);
    }

    private static void requireConfiguration(byte[] document) throws FailureException {
        if (!new String(document, StandardCharsets.UTF_8).isBlank()) {
            XmlReader.parse(document, "CreateBucketConfiguration");
        }
    }

    static void delete(S3Call call) throws EngineException, IOException {
        call.engine().buckets().delete().run(call.call(), call.bucket());
        call.answer().empty(204);
    }

    static void head(S3Call call) throws EngineException, IOException {
        call.engine().buckets().info().run(call.call(), call.bucket());
        call.answer().header("x-amz-bucket-region", REGION).empty(200);
    }

    static void location(S3Call call) throws EngineException, IOException {
        call.engine().buckets().location().run(call.call(), call.bucket());
        call.answer("LocationConstraint", _ -> {});
    }

    static void versioning(S3Call call) throws EngineException, IOException {
        Versioning versioning = call.engine().buckets().getVersioning().run(call.call(), call.bucket());
        Optional<String> status = switch (versioning) {
            case OFF -> Optional.empty();
            case ENABLED -> Optional.of("Enabled");
            case SUSPENDED -> Optional.of("Suspended");
        };
        call.answer("VersioningConfiguration", xml -> xml.text("Status", status));
    }

    static void putVersioning(S3Call call) throws EngineException, FailureException, IOException {
        XmlElement document = call.document("VersioningConfiguration");
        if (document.textOf("MfaDelete").filter("Enabled"::equals).isPresent()) {
            throw RequestFailures.notImplemented("MfaDelete").asException();
        }
        Versioning versioning = switch (document.textOf("Status").orElse("")) {
            case "Enabled" -> Versioning.ENABLED;
            case "Suspended" -> Versioning.SUSPENDED;
            default -> throw Failure.malformedXml().asException();
        };
        call.engine()
                .buckets()
                .putVersioning()
                .run(call.call(), new PutBucketVersioning.Request(call.bucket(), versioning));
        call.answer().empty(200);
    }
}

package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import java.io.IOException;
import java.util.stream.Stream;

/// ListBuckets (GetService).
final class ListBucketsHandler implements OssHandler {
    private static final int USUAL_PAGE = 100;

    @Override
    public String operation() {
        return "ListBuckets";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        ListBuckets.Request request = new ListBuckets.Request(
                query.text("prefix"), query.text("marker"), PageSize.of(query, "max-keys", USUAL_PAGE));
        ListBuckets.Page page = call.engine().buckets().list().run(call.call(), request);
        call.answer().xml(200, document(call, request, page));
    }

    private static byte[] document(OssCall call, ListBuckets.Request request, ListBuckets.Page page) {
        boolean more = page.truncated() == ListBuckets.Truncation.MORE_FOLLOW;
        boolean partial = more || Stream.of("prefix", "marker", "max-keys").anyMatch(call.query()::has);
        return XmlWriter.document("ListAllMyBucketsResult", xml -> {
            if (partial) {
                xml.text("Prefix", request.prefix())
                        .text("Marker", request.marker())
                        .number("MaxKeys", request.limit())
                        .flag("IsTruncated", more);
            }
            if (more) {
                xml.text("NextMarker", page.buckets().getLast().name().value());
            }
            ListingAnswer.owner(xml);
            xml.element(
                    "Buckets",
                    buckets -> page.buckets()
                            .forEach(bucket -> buckets.element("Bucket", one -> bucket(one, call, bucket))));
        });
    }

    private static void bucket(XmlWriter xml, OssCall call, BucketEntry bucket) {
        xml.text("CreationDate", Timestamps.document(bucket.createdAt()));
        BucketPlace.endpoints(xml, call);
        xml.text("Name", bucket.name().value())
                .text("Region", BucketPlace.REGION)
                .text("StorageClass", "Standard");
    }
}

package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// GetBucketInfo: tells a bucket's settings.
final class GetBucketInfoHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetBucketInfo";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        BucketEntry bucket = call.engine().buckets().info().run(call.call(), call.bucket());
        call.answer()
                .xml(
                        200,
                        XmlWriter.document(
                                "BucketInfo",
                                xml -> xml.element("Bucket", one -> {
                                    place(one, call, bucket);
                                    settings(one, bucket);
                                })));
    }

    private static void place(XmlWriter xml, OssCall call, BucketEntry bucket) {
        xml.text("CreationDate", Timestamps.document(bucket.createdAt()));
        BucketPlace.endpoints(xml, call);
        xml.text("Region", BucketPlace.REGION)
                .text("StorageClass", "Standard")
                .text("DataRedundancyType", "LRS")
                .text("TransferAcceleration", "Disabled")
                .text("CrossRegionReplication", "Disabled")
                .text("AccessMonitor", "Disabled")
                .text("Name", bucket.name().value());
    }

    private static void settings(XmlWriter xml, BucketEntry bucket) {
        ListingAnswer.owner(xml);
        xml.element("AccessControlList", list -> list.text("Grant", bucket.acl().word()))
                .text("Comment", "");
        xml.text("Versioning", VersioningStatus.of(bucket.versioning()));
        EncryptionRule rule =
                bucket.defaultEncryption().map(BucketEntry.BucketDefault::rule).orElse(EncryptionRule.none());
        xml.element(RuleDocument.ROOT, inner -> RuleDocument.write(inner, rule));
    }
}

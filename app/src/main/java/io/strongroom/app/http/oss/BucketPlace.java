package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.XmlWriter;

/// Where buckets are, in the words of OSS. Clients want a region, and connect to the addresses that they read here.
final class BucketPlace {
    static final String REGION = "cn-hangzhou";
    static final String LOCATION = "oss-" + REGION;

    private BucketPlace() {}

    static void endpoints(XmlWriter xml, OssCall call) {
        xml.text("ExtranetEndpoint", call.endpointHost())
                .text("IntranetEndpoint", call.endpointHost())
                .text("Location", LOCATION);
    }
}

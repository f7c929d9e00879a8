package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.bucket.GetBucketStat;
import java.io.IOException;

/// GetBucketStat: tells how much a bucket holds.
final class GetBucketStatHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetBucketStat";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        GetBucketStat.Stat stat = call.engine().buckets().stat().run(call.call(), call.bucket());
        call.answer()
                .xml(
                        200,
                        XmlWriter.document(
                                "BucketStat",
                                xml -> xml.number("Storage", stat.bytes())
                                        .number("ObjectCount", stat.objects())
                                        .number("MultipartUploadCount", stat.uploads())
                                        .number("StandardStorage", stat.bytes())
                                        .number("StandardObjectCount", stat.objects())));
    }
}

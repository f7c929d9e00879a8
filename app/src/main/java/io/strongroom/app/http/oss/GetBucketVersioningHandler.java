package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Versioning;
import java.io.IOException;

/// GetBucketVersioning: tells whether a bucket keeps what is replaced; nothing of one that never did.
final class GetBucketVersioningHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetBucketVersioning";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        Versioning versioning = call.engine().buckets().getVersioning().run(call.call(), call.bucket());
        call.answer()
                .xml(
                        200,
                        XmlWriter.document(
                                VersioningStatus.ROOT, xml -> xml.text("Status", VersioningStatus.of(versioning))));
    }
}

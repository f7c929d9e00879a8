package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// GetBucketLocation.
final class GetBucketLocationHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetBucketLocation";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        call.engine().buckets().location().run(call.call(), call.bucket());
        call.answer().xml(200, XmlWriter.textDocument("LocationConstraint", BucketPlace.LOCATION));
    }
}

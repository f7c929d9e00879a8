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

    /// Whoever may know a bucket's settings may know where it is.
    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        call.engine().buckets().info().run(call.call(), call.bucket());
        call.answer().xml(200, XmlWriter.textDocument("LocationConstraint", BucketPlace.LOCATION));
    }
}

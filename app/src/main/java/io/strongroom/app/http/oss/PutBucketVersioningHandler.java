package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Versioning;
import io.strongroom.engine.usecase.bucket.PutBucketVersioning;
import java.io.IOException;

/// PutBucketVersioning: has a bucket keep what is replaced, or no longer.
final class PutBucketVersioningHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutBucketVersioning";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        BucketName bucket = call.bucket();
        Versioning versioning = VersioningStatus.read(call.document(VersioningStatus.ROOT));
        call.engine().buckets().putVersioning().run(call.call(), new PutBucketVersioning.Request(bucket, versioning));
        call.answer().empty(200);
    }
}

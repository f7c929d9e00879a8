package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.bucket.PutBucketAcl;
import java.io.IOException;

/// PutBucketAcl: sets the ACL of a bucket, which is kept and opens nothing.
final class PutBucketAclHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutBucketAcl";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        CannedAcl acl = CannedAcl.ofBucket(AclDocument.asked(call.headers(), "x-oss-acl"));
        call.engine().buckets().putAcl().run(call.call(), new PutBucketAcl.Request(call.bucket(), acl));
        call.answer().empty(200);
    }
}

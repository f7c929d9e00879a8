package io.strongroom.app.http.oss;

import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EngineException;
import java.io.IOException;

/// GetBucketAcl: tells the ACL of a bucket.
final class GetBucketAclHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetBucketAcl";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        CannedAcl acl = call.engine().buckets().getAcl().run(call.call(), call.bucket());
        call.answer().xml(200, AclDocument.of(acl));
    }
}

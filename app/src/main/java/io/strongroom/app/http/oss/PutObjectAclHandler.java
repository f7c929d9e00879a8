package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.PutObjectAcl;
import java.io.IOException;

/// PutObjectAcl: sets the ACL of an object, which is kept and opens nothing.
final class PutObjectAclHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutObjectAcl";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        CannedAcl acl = CannedAcl.ofObject(AclDocument.asked(call.headers(), "x-oss-object-acl"));
        PutObjectAcl.Request request = new PutObjectAcl.Request(
                call.bucket(), call.key(), ObjectRequest.version(call.query().get("versionId")), acl);
        call.engine().objects().putAcl().run(call.call(), request);
        call.answer().header("x-oss-version-id", call.query().get("versionId")).empty(200);
    }
}

package io.strongroom.app.http.oss;

import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.GetObjectAcl;
import java.io.IOException;

/// GetObjectAcl: tells the ACL of an object.
final class GetObjectAclHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetObjectAcl";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        GetObjectAcl.Request request = new GetObjectAcl.Request(
                call.bucket(), call.key(), ObjectRequest.version(call.query().get("versionId")));
        CannedAcl acl = call.engine().objects().getAcl().run(call.call(), request);
        call.answer().header("x-oss-version-id", call.query().get("versionId")).xml(200, AclDocument.of(acl));
    }
}

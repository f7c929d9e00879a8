package io.strongroom.app.http.oss;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.DeleteObject;
import java.io.IOException;
import java.util.Optional;

/// DeleteObject: removes an object, or one version of it for good; one that is not there is no error.
final class DeleteObjectHandler implements OssHandler {
    @Override
    public String operation() {
        return "DeleteObject";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        DeleteObject.Result result = call.engine()
                .objects()
                .delete()
                .run(
                        call.call(),
                        new DeleteObject.Request(
                                call.bucket(),
                                call.key(),
                                ObjectRequest.version(call.query().get("versionId"))));
        call.answer()
                .header("x-oss-version-id", result.version().map(VersionName::value))
                .header("x-oss-delete-marker", Optional.of("true").filter(_ -> result.marker()))
                .empty(204);
    }
}

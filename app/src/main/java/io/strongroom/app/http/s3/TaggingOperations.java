package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Tagging;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectTags;
import io.strongroom.engine.usecase.object.DeleteObjectTagging;
import io.strongroom.engine.usecase.object.GetObjectTagging;
import io.strongroom.engine.usecase.object.PutObjectTagging;
import java.io.IOException;

/// The tags of objects.
final class TaggingOperations {
    private static final int MAX_DOCUMENT = 1 << 16;

    private TaggingOperations() {}

    static void put(S3Call call) throws EngineException, FailureException, IOException {
        ObjectTags tags = Tagging.ofDocument(call.body().readNBytes(MAX_DOCUMENT));
        call.engine()
                .objects()
                .putTags()
                .run(call.call(), new PutObjectTagging.Request(call.bucket(), call.key(), call.version(), tags));
        call.answer().empty(200);
    }

    static void get(S3Call call) throws EngineException, IOException {
        ObjectTags tags = call.engine()
                .objects()
                .getTags()
                .run(call.call(), new GetObjectTagging.Request(call.bucket(), call.key(), call.version()));
        call.answer("Tagging", xml -> Tagging.write(xml, tags));
    }

    static void delete(S3Call call) throws EngineException, IOException {
        call.engine()
                .objects()
                .deleteTags()
                .run(call.call(), new DeleteObjectTagging.Request(call.bucket(), call.key(), call.version()));
        call.answer().empty(204);
    }
}

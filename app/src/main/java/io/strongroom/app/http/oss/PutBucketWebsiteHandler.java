package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorRule;
import io.strongroom.engine.usecase.bucket.PutBucketMirrorRules;
import java.io.IOException;
import java.util.List;

/// PutBucketWebsite: sets the mirror rules of a bucket, in the order of the document. Websites are not served.
final class PutBucketWebsiteHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutBucketWebsite";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        BucketName bucket = call.bucket();
        List<MirrorRule> rules = WebsiteDocument.read(call.document(WebsiteDocument.ROOT));
        call.engine().buckets().putMirrorRules().run(call.call(), new PutBucketMirrorRules.Request(bucket, rules));
        call.answer().empty(200);
    }
}

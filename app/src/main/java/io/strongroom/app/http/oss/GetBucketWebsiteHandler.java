package io.strongroom.app.http.oss;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.MirrorRule;
import java.io.IOException;
import java.util.List;

/// GetBucketWebsite: tells by which mirror rules a bucket fetches what it does not have.
final class GetBucketWebsiteHandler implements OssHandler {
    @Override
    public String operation() {
        return "GetBucketWebsite";
    }

    @Override
    public void handle(OssCall call) throws EngineException, IOException {
        List<MirrorRule> rules = call.engine().buckets().getMirrorRules().run(call.call(), call.bucket());
        call.answer().xml(200, WebsiteDocument.of(rules));
    }
}

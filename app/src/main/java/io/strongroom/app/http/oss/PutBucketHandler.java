package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlReader;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// PutBucket: makes a bucket. Headers for encryption become its default; making it again is no error.
final class PutBucketHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutBucket";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        ObjectRequest.refuseOther(call.headers(), "x-oss-acl", List.of("private"));
        refuseOtherStorage(call);
        BucketName bucket = call.bucket();
        Optional<EncryptionRule> rule = rule(call.headers());
        try {
            call.engine().buckets().create().run(call.call(), new CreateBucket.Request(bucket, rule));
        } catch (EngineException e) {
            if (!(e.problem() instanceof Problem.BucketAlreadyExists)) {
                throw e;
            }
            if (rule.isPresent()) {
                call.engine()
                        .buckets()
                        .putEncryption()
                        .run(call.call(), new PutBucketEncryption.Request(bucket, rule.get()));
            }
        }
        call.answer().header("Location", "/" + bucket).empty(200);
    }

    private static Optional<EncryptionRule> rule(Headers headers) throws EngineException {
        SseHeaders sse = ObjectRequest.sse(headers);
        return sse.algorithm().isEmpty() ? Optional.empty() : Optional.of(sse.bucketRule());
    }

    private static void refuseOtherStorage(OssCall call) throws IOException, FailureException {
        byte[] sent = call.body().readAll(OssCall.MAX_DOCUMENT);
        if (new String(sent, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        XmlElement document = XmlReader.parse(sent, "CreateBucketConfiguration");
        refuseOther(document, "StorageClass", "Standard");
        refuseOther(document, "DataRedundancyType", "LRS");
    }

    private static void refuseOther(XmlElement document, String name, String offered) throws FailureException {
        Optional<String> asked = document.textOf(name).filter(value -> !value.isEmpty());
        if (asked.isPresent() && !asked.get().equals(offered)) {
            throw new Failure(400, "NotImplemented", name + " can only be " + offered + " here.")
                    .with(name, asked.get())
                    .asException();
        }
    }
}

package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlReader;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.CannedAcl;
import io.strongroom.engine.model.EncryptionRule;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.bucket.CreateBucket;
import io.strongroom.engine.usecase.bucket.PutBucketAcl;
import io.strongroom.engine.usecase.bucket.PutBucketEncryption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// PutBucket: makes a bucket. Headers for encryption become its default; making it again is no error.
final class PutBucketHandler implements OssHandler {
    @Override
    public String operation() {
        return "PutBucket";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Optional<CannedAcl> acl = acl(call.headers());
        refuseOtherStorage(call);
        BucketName bucket = call.bucket();
        Optional<EncryptionRule> rule = rule(call.headers());
        try {
            call.engine()
                    .buckets()
                    .create()
                    .run(call.call(), new CreateBucket.Request(bucket, rule).with(acl.orElse(CannedAcl.PRIVATE)));
        } catch (EngineException e) {
            if (!(e.problem() instanceof Problem.BucketAlreadyExists)) {
                throw e;
            }
            change(call, bucket, rule, acl);
        }
        call.answer().header("Location", "/" + bucket).empty(200);
    }

    // A call is one request for the engine: each change is one of its own under the same id.
    private static void change(OssCall call, BucketName bucket, Optional<EncryptionRule> rule, Optional<CannedAcl> acl)
            throws EngineException {
        if (rule.isPresent()) {
            call.engine()
                    .buckets()
                    .putEncryption()
                    .run(call.call(), new PutBucketEncryption.Request(bucket, rule.get()));
        }
        if (acl.isPresent()) {
            call.engine().buckets().putAcl().run(call.call(), new PutBucketAcl.Request(bucket, acl.get()));
        }
    }

    private static Optional<CannedAcl> acl(Headers headers) throws EngineException {
        Optional<String> word = headers.filled("x-oss-acl");
        return word.isEmpty() ? Optional.empty() : Optional.of(CannedAcl.ofBucket(word.get()));
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

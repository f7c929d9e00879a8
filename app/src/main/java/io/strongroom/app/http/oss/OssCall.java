package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.RequestBody;
import io.strongroom.app.http.wire.Target;
import io.strongroom.app.http.wire.WireRequest;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlReader;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.Call;
import java.io.IOException;

/// An authenticated request on its way to a handler.
///
/// @param call under the id that is answered, of whoever signed
record OssCall(Engine engine, Exchange exchange, Target target, Call call) {
    /// Longest document that is read.
    static final int MAX_DOCUMENT = 2 << 20;

    /// The bucket that is meant.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.InvalidBucketName]
    BucketName bucket() throws EngineException {
        return BucketName.parse(target.bucket().orElse(""));
    }

    /// The object that is meant.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.InvalidObjectName]
    ObjectKey key() throws EngineException {
        return ObjectKey.parse(target.key().orElse(""));
    }

    WireRequest request() {
        return exchange.request();
    }

    Headers headers() {
        return exchange.request().headers();
    }

    Query query() {
        return exchange.request().query();
    }

    RequestBody body() {
        return exchange.request().body();
    }

    Answer answer() {
        return exchange.answer();
    }

    /// The document that was sent.
    XmlElement document(String root) throws IOException, FailureException {
        return XmlReader.parse(body().readAll(MAX_DOCUMENT), root);
    }

    /// Where clients reach this endpoint: as this client wrote it, without the bucket.
    String endpointHost() {
        String host = request().host();
        String bucket = target.bucket().map(name -> name + ".").orElse("");
        return !bucket.isEmpty() && host.startsWith(bucket) ? host.substring(bucket.length()) : host;
    }
}

package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Target;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.app.http.wire.XmlReader;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.object.MultipartUpload;
import java.io.IOException;
import java.util.Optional;

/// An authenticated request on its way to an operation.
///
/// @param call under the id that is answered, of whoever signed
/// @param body without the form it was sent in
record S3Call(Engine engine, Exchange exchange, Target target, Call call, S3Body body) {
    /// The bucket that is meant.
    BucketName bucket() throws EngineException {
        return BucketName.parse(target.bucket().orElse(""));
    }

    /// The object that is meant.
    ObjectKey key() throws EngineException {
        return ObjectKey.parse(target.key().orElse(""));
    }

    /// The version that is meant; empty for the current one.
    Optional<VersionName> version() throws EngineException {
        Optional<String> id = query().get("versionId").filter(value -> !value.isEmpty());
        return id.isEmpty() ? Optional.empty() : Optional.of(VersionName.parse(id.get()));
    }

    /// The running upload that is meant.
    MultipartUpload upload() throws EngineException {
        return new MultipartUpload(bucket(), key(), query().text("uploadId"));
    }

    Headers headers() {
        return exchange.request().headers();
    }

    Query query() {
        return exchange.request().query();
    }

    Answer answer() {
        return exchange.answer();
    }

    /// The document that was sent.
    XmlElement document(String root) throws IOException, FailureException {
        return XmlReader.parse(body.readDocument(), root);
    }

    /// Answers with a document.
    void answer(String root, XmlWriter.Content content) throws IOException {
        answer().xml(200, S3Xml.document(root, content));
    }
}

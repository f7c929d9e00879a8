package io.strongroom.app.http.oss;

import io.strongroom.app.http.sign.Authenticator;
import io.strongroom.app.http.sign.FormClaim;
import io.strongroom.app.http.sign.SignatureV1;
import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.FormReader;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.PercentCode;
import io.strongroom.app.http.wire.Target;
import io.strongroom.app.http.wire.WireRequest;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.usecase.object.PutObject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// PostObject: stores the file of a form, as browsers send it. What stands in headers elsewhere stands in fields here,
/// the signature too, which is over a policy that says what the form may be.
///
/// Source: OSS, "PostObject".
record PostObjectHandler(Engine engine, Authenticator authenticator, SignatureV1 signatureV1, InstantSource clock) {
    static final String OPERATION = "PostObject";

    /// Whether a request sends a form to a bucket.
    static boolean isFor(Target target, WireRequest request) {
        return request.method().equals("POST")
                && target.kind() == Target.Kind.BUCKET
                && request.query().parameters().isEmpty();
    }

    /// Does it.
    void serve(Exchange exchange, Target target) throws EngineException, FailureException, IOException {
        exchange.isFor(OPERATION);
        FormReader form = FormReader.of(exchange.request());
        BucketName bucket = BucketName.parse(target.bucket().orElse(""));
        FormClaim claim = FormClaim.of(form.fields())
                .orElseThrow(() -> Failure.accessDenied("Anonymous access is forbidden for this operation.")
                        .asException());
        if (claim.version() == FormClaim.Version.V1 && signatureV1 == SignatureV1.REFUSED) {
            throw Failure.accessDenied("Signature version 1 is switched off here; sign with version 4.")
                    .asException();
        }
        Caller caller = authenticator.authenticate(claim, exchange.id());
        // The bucket is the one that is posted to, whatever a field of that name says.
        TreeMap<String, String> sent = new TreeMap<>(form.fields());
        sent.put("bucket", bucket.value());
        TreeMap<String, String> fields = new TreeMap<>(sent);
        PostPolicy policy = PostPolicy.parse(claim.policy());
        FormReader.FileHead file = form.file().orElseThrow(() -> needed("file"));
        ObjectKey key = key(fields.getOrDefault("key", ""), file);
        fields.put("key", key.value());
        policy.check(sent, fields, clock.instant());
        SizedContent content = new SizedContent(form.content(), policy.least(), policy.most());
        Headers headers = headers(fields, file);
        ObjectRequest.refuseWhatIsNotDone(headers);
        PutObject.Request request = new PutObject.Request(
                        bucket,
                        key,
                        ObjectRequest.metadata(headers),
                        ObjectRequest.rule(headers),
                        ObjectRequest.overwrite(headers),
                        Optional.empty(),
                        content)
                .with(ObjectRequest.settings(headers));
        OssCall call = new OssCall(engine, exchange, target, exchange.call(caller, claim.accessKeyId()));
        answer(call, fields, store(call, request, content));
    }

    private static FailureException needed(String field) {
        return Failure.invalidArgument(
                        field,
                        "",
                        "Bucket POST must contain a field named '" + field
                                + "'. If it is specified, please check the order of the fields.")
                .asException();
    }

    private static ObjectKey key(String wanted, FormReader.FileHead file) throws EngineException, FailureException {
        if (wanted.isEmpty()) {
            throw needed("key");
        }
        return ObjectKey.parse(wanted.replace("${filename}", file.name()));
    }

    // Fields are what headers are elsewhere; of several types of the content the most exact one counts.
    private static Headers headers(TreeMap<String, String> fields, FormReader.FileHead file) {
        TreeMap<String, String> headers = new TreeMap<>(fields);
        Optional<String> type = Optional.ofNullable(fields.get("x-oss-content-type"))
                .or(() -> Optional.ofNullable(fields.get("content-type")))
                .or(file::contentType);
        headers.remove("content-type");
        type.ifPresent(one -> headers.put("content-type", one));
        return Headers.ofTexts(headers);
    }

    private static ObjectEntry store(OssCall call, PutObject.Request request, SizedContent content)
            throws EngineException, FailureException {
        try {
            return call.engine().objects().put().run(call.call(), request);
        } catch (EngineException e) {
            Optional<Failure> size = content.fault();
            if (size.isPresent()) {
                throw size.get().asException();
            }
            throw e;
        }
    }

    private static void answer(OssCall call, TreeMap<String, String> fields, ObjectEntry entry) throws IOException {
        Answer answer = call.answer();
        ObjectAnswer.digests(answer, entry);
        ObjectAnswer.encryption(answer, entry.encryption());
        Optional<String> redirect = redirect(fields.getOrDefault("success_action_redirect", ""), entry);
        if (redirect.isPresent()) {
            answer.header("Location", redirect.get()).empty(303);
            return;
        }
        switch (fields.getOrDefault("success_action_status", "204")) {
            case "200" -> answer.empty(200);
            case "201" -> answer.xml(201, document(call, entry));
            default -> answer.empty(204);
        }
    }

    // What is no address of the web is left alone, as OSS does.
    private static Optional<String> redirect(String wanted, ObjectEntry entry) {
        try {
            URI address = new URI(wanted);
            String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return Optional.empty();
            }
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
        return Optional.of(wanted
                + (wanted.indexOf('?') < 0 ? '?' : '&')
                + "bucket=" + entry.bucket().value()
                + "&key=" + PercentCode.encode(entry.key().value())
                + "&etag=" + PercentCode.encode(ObjectAnswer.quoted(entry.etag())));
    }

    private static byte[] document(OssCall call, ObjectEntry entry) {
        return XmlWriter.document(
                "PostResponse",
                xml -> xml.text("Bucket", entry.bucket().value())
                        .text(
                                "Location",
                                "%s://%s/%s/%s"
                                        .formatted(
                                                call.exchange().scheme(),
                                                call.endpointHost(),
                                                entry.bucket().value(),
                                                PercentCode.encodePath(
                                                        entry.key().value())))
                        .text("Key", entry.key().value())
                        .text("ETag", ObjectAnswer.quoted(entry.etag())));
    }
}

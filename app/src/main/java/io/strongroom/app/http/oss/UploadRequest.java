package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.Query;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.MultipartUpload;
import io.strongroom.engine.usecase.object.UploadPart;
import java.util.Map;

/// What requests about a running upload say.
final class UploadRequest {
    private static final String SSE = "x-oss-server-side-";

    private UploadRequest() {}

    /// Which upload is meant.
    static MultipartUpload upload(OssCall call) throws EngineException {
        return new MultipartUpload(call.bucket(), call.key(), call.query().text("uploadId"));
    }

    /// Which part is meant; whether there can be such a number the engine says.
    static int partNumber(Query query) throws FailureException {
        return number(query, "partNumber", "Part number must be an integer between 1 and 10000, inclusive.");
    }

    /// A whole number that a parameter must have.
    static int number(Query query, String name, String otherwise) throws FailureException {
        String text = query.text(name);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Failure.invalidArgument(name, text, otherwise).asException();
        }
    }

    /// Refuses an encryption where that was settled when the upload began.
    static void refuseEncryption(Headers headers) throws FailureException {
        for (Map.Entry<String, String> header : headers.startingWith(SSE).entrySet()) {
            throw Failure.invalidArgument(
                            header.getKey(),
                            header.getValue(),
                            "The encryption of an upload is settled when it is initiated.")
                    .asException();
        }
    }

    /// What the answer to a stored part says in its headers.
    static void answer(Answer answer, UploadPart.Stored part) {
        answer.header("ETag", ObjectAnswer.quoted(part.etag()))
                .header("x-oss-hash-crc64ecma", ObjectAnswer.crc64(part.crc64()));
        ObjectAnswer.encryption(answer, part.encryption());
    }
}

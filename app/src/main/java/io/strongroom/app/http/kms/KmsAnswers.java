package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// What every answer of KMS has in common.
final class KmsAnswers {
    private static final String REQUEST_ID = "RequestId";

    private KmsAnswers() {}

    /// Answers these fields; the bytes of the document are wiped, since they may hold a data key.
    static void answer(Exchange exchange, AnswerForm form, ObjectNode fields) throws IOException {
        fields.put(REQUEST_ID, exchange.id().value());
        exchange.settleBody();
        send(exchange, form, 200, form.document(exchange.operation() + "Response", fields));
    }

    /// Says "no". An answer that is on its way already is broken off instead, so that nobody takes it for whole.
    static void refuse(Exchange exchange, AnswerForm form, Failure failure) throws IOException {
        if (exchange.answer().isCommitted()) {
            throw new IOException("broken off: " + failure.code());
        }
        exchange.answer().reset();
        exchange.settleBody();
        ObjectNode fields = KmsCall.fields()
                .put("HttpStatus", failure.status())
                .put("Code", failure.code())
                .put("Message", failure.message())
                .put(REQUEST_ID, exchange.id().value())
                .put("HostId", exchange.request().host());
        send(exchange, form, failure.status(), form.document("Error", fields));
    }

    private static void send(Exchange exchange, AnswerForm form, int status, byte[] document) throws IOException {
        Answer answer = exchange.answer();
        answer.header("Content-Type", form.mediaType())
                .header("x-acs-request-id", exchange.id().value())
                .header("Cache-Control", "no-store");
        try (OutputStream out = answer.body(status, document.length)) {
            out.write(document);
        } finally {
            Arrays.fill(document, (byte) 0);
        }
    }
}

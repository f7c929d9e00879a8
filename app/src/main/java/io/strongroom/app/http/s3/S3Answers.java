package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.XmlWriter;
import java.io.IOException;

/// What every answer of S3 has in common: its headers, and the document that says "no".
final class S3Answers {
    private S3Answers() {}

    /// Puts the common headers on the answer, when it is sent.
    static void announce(Exchange exchange) {
        exchange.answer()
                .beforeHead(() -> exchange.answer()
                        .header("Server", "AmazonS3")
                        .header("x-amz-request-id", exchange.id().value())
                        .header("x-amz-id-2", exchange.id().value()));
    }

    /// Says "no". An answer that is on its way already is broken off instead, so that nobody takes it for whole.
    static void refuse(Exchange exchange, Failure failure) throws IOException {
        Answer answer = exchange.answer();
        if (answer.isCommitted()) {
            throw new IOException("broken off: " + failure.code());
        }
        answer.reset();
        exchange.settleBody();
        failure.headers().forEach(answer::header);
        if (failure.status() == 304 || answer.isHeadOnly()) {
            answer.empty(failure.status());
        } else {
            answer.xml(failure.status(), document(exchange, failure));
        }
    }

    private static byte[] document(Exchange exchange, Failure failure) {
        return XmlWriter.document("Error", xml -> {
            xml.text("Code", failure.code()).text("Message", failure.message());
            failure.details().forEach(xml::text);
            xml.text("Resource", exchange.request().rawPath())
                    .text("RequestId", exchange.id().value())
                    .text("HostId", exchange.id().value());
        });
    }
}

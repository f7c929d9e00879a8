package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Answer;
import io.strongroom.app.http.wire.Exchange;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.XmlWriter;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What every answer of OSS has in common: its headers, and the document that says "no".
final class OssAnswers {
    private static final String EC = "EC";

    private OssAnswers() {}

    /// Puts the common headers on the answer, when it is sent.
    static void announce(Exchange exchange) {
        long begun = System.nanoTime();
        exchange.answer()
                .beforeHead(() -> exchange.answer()
                        .header("Server", "AliyunOSS")
                        .header("x-oss-request-id", exchange.id().value())
                        .header(
                                "x-oss-server-time",
                                Long.toString(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun))));
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
        answer.header("x-oss-ec", Optional.ofNullable(failure.details().get(EC)));
        byte[] document = document(exchange, failure);
        if (failure.status() == 304) {
            answer.empty(304);
        } else if (answer.isHeadOnly()) {
            answer.header("x-oss-err", Base64.getEncoder().encodeToString(document))
                    .empty(failure.status());
        } else {
            answer.xml(failure.status(), document);
        }
    }

    private static byte[] document(Exchange exchange, Failure failure) {
        return XmlWriter.document("Error", xml -> {
            xml.text("Code", failure.code())
                    .text("Message", failure.message())
                    .text("RequestId", exchange.id().value())
                    .text("HostId", exchange.request().host());
            failure.details().forEach(xml::text);
        });
    }
}

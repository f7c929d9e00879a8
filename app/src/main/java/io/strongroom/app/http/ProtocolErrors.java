package io.strongroom.app.http;

import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.RequestId;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers what is no request: clients get the same document as for every other "no", and nothing about this program.
final class ProtocolErrors extends ErrorHandler {
    private static final Map<Integer, String> CODES = Map.of(
            408, "RequestTimeout",
            500, "InternalError",
            501, "NotImplemented",
            503, "ServiceUnavailable");

    private final Faults faults;

    ProtocolErrors(Faults faults) {
        this.faults = faults;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String message = Optional.ofNullable(request.getAttribute(ERROR_MESSAGE))
                .filter(_ -> status < 500)
                .map(Object::toString)
                .orElseGet(() -> HttpStatus.getMessage(status));
        RequestId id = RequestId.random();
        faults.note(Optional.empty(), id, "", status);
        response.write(true, document(id, status, message, response.getHeaders()), callback);
        return true;
    }

    private static ByteBuffer document(RequestId id, int status, String message, HttpFields.Mutable fields) {
        byte[] document = XmlWriter.document(
                "Error",
                xml -> xml.text("Code", CODES.getOrDefault(status, "InvalidRequest"))
                        .text("Message", message)
                        .text("RequestId", id.value())
                        .text("HostId", ""));
        fields.put(HttpHeader.CONTENT_TYPE, "application/xml");
        fields.put(HttpHeader.CONTENT_LENGTH, document.length);
        fields.put(HttpHeader.SERVER, "AliyunOSS");
        fields.put("x-oss-request-id", id.value());
        return ByteBuffer.wrap(document);
    }
}

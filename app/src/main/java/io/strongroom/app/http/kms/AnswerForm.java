package io.strongroom.app.http.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.WireRequest;
import io.strongroom.app.http.wire.XmlWriter;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How answers are written. The older way of signing goes with XML unless a request says otherwise, the newer with
/// JSON.
///
/// Source: "Request syntax and signature method V2 for RPC APIs" and "… V3", `Format`.
enum AnswerForm {
    JSON("application/json;charset=utf-8"),
    XML("text/xml;charset=utf-8");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FORMAT = "Format";

    private final String mediaType;

    AnswerForm(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// What the head alone says: for requests that could not be read.
    static AnswerForm of(WireRequest request) {
        return named(request.query().get(FORMAT)).orElse(usual(request.headers().has(Acs3Claim.ACTION)));
    }

    /// What a request asks for.
    ///
    /// @throws FailureException for another form than these
    static AnswerForm of(KmsRequest request) throws FailureException {
        Optional<String> name = request.parameters().text(FORMAT);
        if (name.isPresent() && named(name).isEmpty()) {
            throw KmsFailures.invalidParameter(FORMAT).asException();
        }
        return named(name).orElse(usual(request.headers().has(Acs3Claim.ACTION)));
    }

    private static AnswerForm usual(boolean newer) {
        return newer ? JSON : XML;
    }

    private static Optional<AnswerForm> named(Optional<String> name) {
        return name.flatMap(text -> switch (text.toUpperCase(Locale.ROOT)) {
            case "JSON" -> Optional.of(JSON);
            case "XML" -> Optional.of(XML);
            default -> Optional.empty();
        });
    }

    /// A document of these fields.
    ///
    /// @param root its name, where the form has one
    byte[] document(String root, ObjectNode fields) throws IOException {
        return switch (this) {
            case JSON -> MAPPER.writeValueAsBytes(fields);
            case XML -> XmlWriter.document(root, xml -> elements(xml, fields));
        };
    }

    private static void elements(XmlWriter xml, JsonNode fields) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (field.getValue().isArray()) {
                field.getValue().forEach(item -> element(xml, field.getKey(), item));
            } else {
                element(xml, field.getKey(), field.getValue());
            }
        }
    }

    private static void element(XmlWriter xml, String name, JsonNode value) {
        if (value.isObject()) {
            xml.element(name, inner -> elements(inner, value));
        } else {
            xml.text(name, value.asText());
        }
    }
}

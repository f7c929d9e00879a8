package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.PercentCode;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.XmlWriter;

/// How documents write names: `encoding-type`.
enum NameForm {
    /// As they are, which not every name survives.
    PLAIN,
    /// Percent-encoded.
    URL;

    /// What a request asks for.
    static NameForm of(Query query) throws FailureException {
        String type = query.text("encoding-type");
        return switch (type) {
            case "" -> PLAIN;
            case "url" -> URL;
            default ->
                throw Failure.invalidArgument("encoding-type", type, "Only url is supported.")
                        .asException();
        };
    }

    /// A name as it is written.
    String written(String name) {
        return this == URL ? PercentCode.encode(name) : name;
    }

    /// Says so in a document.
    void announce(XmlWriter xml) {
        if (this == URL) {
            xml.text("EncodingType", "url");
        }
    }
}

package io.strongroom.app.http.wire;

/// How documents write names: `encoding-type`.
public enum NameForm {
    /// As they are, which not every name survives.
    PLAIN,
    /// Percent-encoded.
    URL;

    /// What a request asks for.
    public static NameForm of(Query query) throws FailureException {
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
    public String written(String name) {
        return this == URL ? PercentCode.encode(name) : name;
    }

    /// Says so in a document.
    public void announce(XmlWriter xml) {
        if (this == URL) {
            xml.text("EncodingType", "url");
        }
    }
}

package io.strongroom.app.http.wire;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectTags;
import java.util.Map;
import java.util.TreeMap;

/// Tags as OSS and S3 write them alike: `k1=v1&k2=v2` in a header, and a document.
public final class Tagging {
    private static final String ROOT = "Tagging";
    private static final String SET = "TagSet";

    private Tagging() {}

    /// The tags of a header.
    ///
    /// @throws FailureException when it cannot be decoded, or names a key twice
    /// @throws EngineException when they are too many or too long
    public static ObjectTags ofHeader(String header) throws FailureException, EngineException {
        Map<String, String> tags = new TreeMap<>();
        for (Query.Parameter tag : Query.parse(header).parameters()) {
            put(tags, tag.name(), tag.value());
        }
        return ObjectTags.of(tags);
    }

    /// The tags of a document.
    ///
    /// @throws FailureException when it is another document, or names a key twice
    /// @throws EngineException when they are too many or too long
    public static ObjectTags ofDocument(byte[] document) throws FailureException, EngineException {
        XmlElement set = XmlReader.parse(document, ROOT)
                .first(SET)
                .orElseThrow(() -> Failure.malformedXml().asException());
        Map<String, String> tags = new TreeMap<>();
        for (XmlElement tag : set.all("Tag")) {
            String key =
                    tag.textOf("Key").orElseThrow(() -> Failure.malformedXml().asException());
            put(tags, key, tag.textOf("Value").orElse(""));
        }
        return ObjectTags.of(tags);
    }

    private static void put(Map<String, String> tags, String key, String value) throws FailureException {
        if (tags.putIfAbsent(key, value) != null) {
            throw Failure.invalidArgument(ROOT, key, "A tag key may be there only once.")
                    .asException();
        }
    }

    /// The document of some tags, without its head.
    public static void write(XmlWriter xml, ObjectTags tags) {
        xml.element(
                SET,
                set -> tags.all()
                        .forEach((key, value) ->
                                set.element("Tag", tag -> tag.text("Key", key).text("Value", value))));
    }

    /// The whole document.
    public static byte[] document(ObjectTags tags) {
        return XmlWriter.document(ROOT, xml -> write(xml, tags));
    }
}

package io.strongroom.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The tags of an object version, by their keys. They say nothing of its content, and changing them changes nothing
/// else.
///
/// Source: OSS, "Object tagging": at most 10 tags, keys of 1 to 128 bytes in UTF-8, values of up to 256.
public record ObjectTags(SortedMap<String, String> all) {
    /// Most tags of a version.
    public static final int MOST = 10;

    /// Longest key, in bytes.
    public static final int LONGEST_KEY = 128;

    /// Longest value, in bytes.
    public static final int LONGEST_VALUE = 256;

    private static final ObjectTags NONE = new ObjectTags(new TreeMap<>());

    public ObjectTags {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    /// No tags.
    public static ObjectTags none() {
        return NONE;
    }

    /// Tags as somebody asks for them.
    ///
    /// @throws EngineException with [Problem.InvalidArgument] when they are too many or too long
    public static ObjectTags of(Map<String, String> asked) throws EngineException {
        if (asked.size() > MOST) {
            throw new EngineException(new Problem.InvalidArgument("Tagging", asked.size() + " tags"));
        }
        for (Map.Entry<String, String> tag : asked.entrySet()) {
            if (tag.getKey().isEmpty() || bytes(tag.getKey()) > LONGEST_KEY || bytes(tag.getValue()) > LONGEST_VALUE) {
                throw new EngineException(new Problem.InvalidArgument("Tagging", tag.getKey()));
            }
        }
        return new ObjectTags(new TreeMap<>(asked));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

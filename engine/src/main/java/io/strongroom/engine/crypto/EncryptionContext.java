package io.strongroom.engine.crypto;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a wrapped data key is bound to: exact, case-sensitive pairs in no order, authenticated
/// and never stored.
///
/// Refuses more than [#MAX_CHARACTERS] characters of names and values together, and text without a
/// UTF-8 form. An absent context is [#EMPTY]. Immutable. The rule: KMS `EncryptionContext`.
public record EncryptionContext(Map<String, String> entries) {

    public static final int MAX_CHARACTERS = 8192;

    // Before EMPTY, which needs it.
    private static final Comparator<String> BY_UTF8 = Comparator.comparing(Associated::text, Arrays::compareUnsigned);

    public static final EncryptionContext EMPTY = new EncryptionContext(Map.of());

    public EncryptionContext {
        TreeMap<String, String> sorted = new TreeMap<>(BY_UTF8);
        sorted.putAll(entries);
        long characters = 0;
        for (Map.Entry<String, String> entry : sorted.entrySet()) {
            Associated.text(entry.getValue());
            characters += entry.getKey().length() + (long) entry.getValue().length();
        }
        if (characters > MAX_CHARACTERS) {
            throw new IllegalArgumentException("encryption context of more than " + MAX_CHARACTERS + " characters");
        }
        entries = Collections.unmodifiableMap(sorted);
    }

    /// `u32 count, then (u32 length, name)(u32 length, value)` sorted by the names' UTF-8 bytes.
    public byte[] canonical() {
        List<byte[]> fields = new ArrayList<>();
        entries.forEach((name, value) -> {
            fields.add(Associated.text(name));
            fields.add(Associated.text(value));
        });
        byte[] canonical = Associated.of(fields.toArray(byte[][]::new));
        // Associated counts fields, the context counts pairs.
        ByteBuffer.wrap(canonical).putInt(0, entries.size());
        return canonical;
    }
}

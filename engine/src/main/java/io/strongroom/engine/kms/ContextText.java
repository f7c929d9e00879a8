package io.strongroom.engine.kms;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.strongroom.engine.crypto.EncryptionContext;
import io.strongroom.engine.model.ContextFault;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads an encryption context as callers write it: one JSON object of texts, in any order; nothing and `{}` are the
/// same.
final class ContextText {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    /// Longer than any allowed context with every character escaped and room for punctuation.
    private static final int LONGEST_TEXT = 16 * EncryptionContext.MAX_CHARACTERS;

    private ContextText() {}

    /// @throws EngineException with [Problem.InvalidEncryptionContext]
    static EncryptionContext parse(String text) throws EngineException {
        if (text.isBlank()) {
            return EncryptionContext.EMPTY;
        }
        if (text.length() > LONGEST_TEXT) {
            throw refused(ContextFault.TOO_LONG);
        }
        Map<String, String> entries = read(text);
        long characters = entries.entrySet().stream()
                .mapToLong(entry ->
                        entry.getKey().length() + (long) entry.getValue().length())
                .sum();
        if (characters > EncryptionContext.MAX_CHARACTERS) {
            throw refused(ContextFault.TOO_LONG);
        }
        try {
            return new EncryptionContext(entries);
        } catch (IllegalArgumentException _) {
            throw refused(ContextFault.NOT_UNICODE);
        }
    }

    /// The context as the trail shows it: the same text for the same context, however it was written.
    static String show(EncryptionContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> entry : context.entries().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("texts in memory can always be written", e);
        }
        return text.toString();
    }

    private static Map<String, String> read(String text) throws EngineException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused(ContextFault.NOT_TEXT_TO_TEXT);
            }
            Map<String, String> entries = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    throw refused(ContextFault.NOT_TEXT_TO_TEXT);
                }
                if (entries.put(name, parser.getText()) != null) {
                    throw refused(ContextFault.DOUBLE_NAME);
                }
            }
            if (parser.nextToken() != null) {
                throw refused(ContextFault.NOT_JSON);
            }
            return entries;
        } catch (IOException _) {
            // The parser's message may quote the context; the fault says enough.
            throw refused(ContextFault.NOT_JSON);
        }
    }

    private static EngineException refused(ContextFault fault) {
        return new EngineException(new Problem.InvalidEncryptionContext(fault));
    }
}

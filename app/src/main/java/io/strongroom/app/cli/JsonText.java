package io.strongroom.app.cli;

import java.util.List;
import java.util.Map;

/// Facts as JSON (RFC 8259). Small on purpose: a JSON library would be a good part of a command's start.
final class JsonText {

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(Facts facts) {
        JsonText json = new JsonText();
        json.object(facts);
        return json.text.toString();
    }

    private void object(Facts facts) {
        String separator = "{";
        for (Map.Entry<String, Object> entry : facts.values().entrySet()) {
            text.append(separator);
            string(entry.getKey());
            text.append(':');
            value(entry.getValue());
            separator = ",";
        }
        text.append(facts.values().isEmpty() ? "{}" : "}");
    }

    private void value(Object value) {
        switch (value) {
            case Facts facts -> object(facts);
            case List<?> list -> list(list);
            case Number number -> text.append(number);
            case Boolean yes -> text.append(yes);
            default -> string(value.toString());
        }
    }

    private void list(List<?> list) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            value(list.get(i));
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < 0x20 || c == 0x7f || Character.isSurrogate(c)) {
                    text.append("\\u").append(String.format("%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }
}

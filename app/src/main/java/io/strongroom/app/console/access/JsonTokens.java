package io.strongroom.app.console.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits JSON with comments into tokens to colour. It takes whatever stands there, as texts are not JSON while they
/// are
/// typed; whether they are is the parser's to say.
final class JsonTokens {
    /// What a token is.
    enum Kind {
        /// Name of a member.
        NAME,
        STRING,
        NUMBER,
        /// `true`, `false`, `null`, and what else is a bare word.
        WORD,
        COMMENT,
        PUNCTUATION;

        /// The style class of its text.
        String styleClass() {
            return "json-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param to after its last character
    record Token(Kind kind, int from, int to) {}

    private final String text;
    private final int end;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JsonTokens(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /// The tokens in their order, without the spaces between.
    ///
    /// @param most how many characters are looked at
    static List<Token> of(String text, int most) {
        return new JsonTokens(text, Math.min(text.length(), most)).all();
    }

    private List<Token> all() {
        while (at < end) {
            char first = text.charAt(at);
            if (Character.isWhitespace(first)) {
                at++;
            } else if (first == '"') {
                string();
            } else if (text.startsWith("//", at)) {
                take(Kind.COMMENT, before(text.indexOf('\n', at)));
            } else if (text.startsWith("/*", at)) {
                int close = text.indexOf("*/", at + 2);
                take(Kind.COMMENT, before(close < 0 ? close : close + 2));
            } else if (isWordy(first)) {
                word(first);
            } else {
                take(Kind.PUNCTUATION, at + 1);
            }
        }
        return tokens;
    }

    private int before(int found) {
        return found < 0 ? end : Math.min(found, end);
    }

    private void take(Kind kind, int to) {
        tokens.add(new Token(kind, at, to));
        at = to;
    }

    // A string that is not closed ends with its line.
    private void string() {
        int to = at + 1;
        while (to < end && text.charAt(to) != '"' && text.charAt(to) != '\n') {
            to += text.charAt(to) == '\\' ? 2 : 1;
        }
        to = Math.min(to < end && text.charAt(to) == '"' ? to + 1 : to, end);
        int next = to;
        while (next < end && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        take(next < end && text.charAt(next) == ':' ? Kind.NAME : Kind.STRING, to);
    }

    private void word(char first) {
        int to = at + 1;
        while (to < end && isWordy(text.charAt(to))) {
            to++;
        }
        take(first == '-' || Character.isDigit(first) ? Kind.NUMBER : Kind.WORD, to);
    }

    private static boolean isWordy(char one) {
        return Character.isLetterOrDigit(one) || one == '-' || one == '+' || one == '.' || one == '_';
    }
}

package io.strongroom.app.console.access;

import io.strongroom.app.console.access.JsonTokens.Token;
import io.strongroom.engine.PolicyReview;
import io.strongroom.engine.model.AccountId;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.PolicyHint;
import io.strongroom.engine.model.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// What there is to say of a policy's text, and how it looks: coloured, with what is wrong or odd underlined.
///
/// @param problem why it is no policy; empty when it is one
/// @param hints what is odd about a policy
/// @param styles of every character that is coloured, from the first on
record PolicyLook(Optional<Problem> problem, List<PolicyHint> hints, StyleSpans<Collection<String>> styles) {
    /// How much of a text is coloured: no policy is longer.
    static final int MOST = 64 * 1024;

    // Every change of colour is a node of the line; tens of thousands in one line take seconds to lay out.
    private static final int LONGEST_LINE = 4000;
    private static final String FAULT = "policy-fault";
    private static final String HINT = "policy-hint";

    /// A part of the text that is underlined.
    private record Mark(int from, int to, String styleClass) {}

    static PolicyLook of(String text, AccountId account) {
        List<Token> tokens = JsonTokens.of(text, MOST);
        try {
            List<PolicyHint> hints = PolicyReview.hints(text, Optional.of(account));
            Stream<Mark> marks = hints.stream().flatMap(hint -> mark(text, tokens, hint).stream());
            return new PolicyLook(Optional.empty(), hints, styles(text, tokens, marks));
        } catch (EngineException e) {
            Stream<Mark> marks = fault(text, tokens, e.problem()).stream();
            return new PolicyLook(Optional.of(e.problem()), List.of(), styles(text, tokens, marks));
        }
    }

    /// Where a line and a column stand, both from 1; within the text in any case.
    static int offset(String text, int line, int column) {
        int from = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', from);
            if (next < 0) {
                return text.length();
            }
            from = next + 1;
        }
        return Math.clamp((long) from + column - 1, 0, text.length());
    }

    // The parser stands on the value where a name is wrong. At the end of a text that stops too early, what stands
    // last is underlined.
    private static Optional<Mark> fault(String text, List<Token> tokens, Problem problem) {
        if (!(problem instanceof Problem.MalformedPolicy no) || no.line() < 1) {
            return Optional.empty();
        }
        int at = offset(text, no.line(), no.column());
        String about = '"' + no.detail() + '"';
        return tokens.reversed().stream()
                .filter(token -> token.from() <= at && about.equals(text.substring(token.from(), token.to())))
                .findFirst()
                .or(() -> tokens.stream().filter(token -> token.to() > at).findFirst())
                .or(() -> tokens.isEmpty() ? Optional.empty() : Optional.of(tokens.getLast()))
                .map(token -> new Mark(token.from(), token.to(), FAULT));
    }

    // What a hint is about stands within its statement; one about the whole statement is shown where that begins.
    private static Optional<Mark> mark(String text, List<Token> tokens, PolicyHint hint) {
        int from = offset(text, hint.line(), 1);
        String about = '"' + hint.detail() + '"';
        List<Token> rest = tokens.stream().filter(token -> token.from() >= from).toList();
        return rest.stream()
                .filter(token -> text.substring(token.from(), token.to()).equals(about))
                .findFirst()
                .or(() -> rest.stream().findFirst())
                .map(token -> new Mark(token.from(), token.to(), HINT));
    }

    private static StyleSpans<Collection<String>> styles(String text, List<Token> tokens, Stream<Mark> marks) {
        StyleSpansBuilder<Collection<String>> builder = new StyleSpansBuilder<>(tokens.size() * 2 + 1);
        int at = 0;
        int lineEnd = -1;
        boolean coloured = true;
        for (Token token : tokens) {
            if (token.from() > lineEnd) {
                int next = text.indexOf('\n', token.from());
                lineEnd = next < 0 ? text.length() : next;
                coloured = lineEnd - token.from() <= LONGEST_LINE;
            }
            if (coloured) {
                builder.add(List.of(), token.from() - at);
                builder.add(List.of(token.kind().styleClass()), token.to() - token.from());
                at = token.to();
            }
        }
        int length = Math.min(text.length(), MOST);
        builder.add(List.of(), length - at);
        return underlined(builder.create(), marks, length);
    }

    private static StyleSpans<Collection<String>> underlined(
            StyleSpans<Collection<String>> colours, Stream<Mark> marks, int length) {
        StyleSpansBuilder<Collection<String>> lines = new StyleSpansBuilder<>();
        int at = 0;
        for (Mark mark : marks.sorted(Comparator.comparingInt(Mark::from)).toList()) {
            if (mark.from() >= at) {
                lines.add(List.of(), mark.from() - at);
                lines.add(List.of(mark.styleClass()), mark.to() - mark.from());
                at = mark.to();
            }
        }
        lines.add(List.of(), length - at);
        return colours.overlay(
                lines.create(),
                (colour, line) -> Stream.concat(colour.stream(), line.stream()).toList());
    }
}

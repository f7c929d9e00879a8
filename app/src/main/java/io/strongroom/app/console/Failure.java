package io.strongroom.app.console;

import java.util.List;

/// A "no" as the console shows it: texts `problem.<kind>.title|text|remedy` with `arguments` in their placeholders.
///
/// `details` is for people who report the failure (code, request id); never a stack trace, secret or object content.
public record Failure(String kind, List<String> arguments, String details) {
    /// The kind of a failure nobody expected.
    public static final String UNEXPECTED = "unexpected";

    private static final String REFUSED = "accessDenied";

    public Failure {
        if (kind.isBlank()) {
            throw new IllegalArgumentException("A failure needs a kind");
        }
        arguments = List.copyOf(arguments);
    }

    /// A failure whose texts have no placeholders.
    public static Failure of(String kind) {
        return new Failure(kind, List.of(), "");
    }

    /// Whether policies stood in the way: the arguments are who asked, the action and the resource then.
    public boolean isRefusal() {
        return kind.equals(REFUSED);
    }

    /// What did not happen.
    public String title(Messages messages) {
        return messages.text("problem." + kind + ".title", arguments.toArray());
    }

    /// Why, in plain words.
    public String text(Messages messages) {
        return messages.text("problem." + kind + ".text", arguments.toArray());
    }

    /// What the person can do now.
    public String remedy(Messages messages) {
        return messages.text("problem." + kind + ".remedy", arguments.toArray());
    }
}

package io.strongroom.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A command of this program as a person types it into a POSIX shell. Secrets never stand in one: commands ask for
/// them.
///
/// @param words without the program's name
public record ShellCommand(List<String> words) {
    /// The program's name.
    public static final String PROGRAM = "strongroom";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    public ShellCommand {
        words = List.copyOf(words);
    }

    public static ShellCommand of(String... words) {
        return new ShellCommand(List.of(words));
    }

    /// The same with more words.
    public ShellCommand with(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new ShellCommand(all);
    }

    /// As it is typed: what a shell would take apart or replace stands in quotes.
    public String text() {
        return PROGRAM + " " + words.stream().map(ShellCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

package io.strongroom.app.cli;

import io.strongroom.engine.model.KeyEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--confirm ALIAS`: for what cannot be taken back, the name of the key is typed, not a yes.
final class TypedConfirmation {

    private static final int LONGEST_LINE = 1024;

    @Option(
            names = "--confirm",
            paramLabel = "ALIAS",
            description = "The key's alias, or its id where it has none; asked for on a terminal.")
    private @Nullable String typed;

    /// Goes on only when the key was named.
    void require(Terminal terminal, KeyEntry key) throws CommandFailure, IOException {
        String answer = typed == null ? ask(terminal, key) : typed;
        if (!names(answer, key)) {
            throw new CommandFailure(
                    "NotConfirmed",
                    "'%s' does not name this key, %s does; nothing was done."
                            .formatted(ObjectFacts.printable(answer), key.displayName()));
        }
    }

    private static String ask(Terminal terminal, KeyEntry key) throws CommandFailure, IOException {
        if (!terminal.isInteractive(Terminal.Channel.IN)) {
            throw new CommandFailure(
                    "NotConfirmed",
                    "nobody can be asked here; say --confirm %s to go on.".formatted(key.displayName()));
        }
        String question = "Type %s to go on: ".formatted(key.displayName());
        terminal.err().write(question.getBytes(StandardCharsets.UTF_8));
        terminal.err().flush();
        return line(terminal.in());
    }

    private static boolean names(String answer, KeyEntry key) {
        if (key.aliases().isEmpty()) {
            return answer.equals(key.id().toString());
        }
        return key.aliases().stream()
                .anyMatch(alias -> answer.equals(alias.value()) || answer.equals(alias.shortName()));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
            line.append((char) next);
            next = in.read();
        }
        return line.toString().strip();
    }
}

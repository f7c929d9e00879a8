package io.strongroom.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Types commands as a person would, on a store below a temporary folder that a key file opens.
final class Shell {

    private final Path folder;
    private final Map<String, String> environment;

    Shell(Path folder) {
        this.folder = folder;
        this.environment = Map.of("STRONGROOM_STORE", "store", "STRONGROOM_KEY_FILE", "key");
    }

    /// What a command left behind.
    @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
    record Ended(int code, byte[] bytes, String error) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /// A shell whose store was just made.
    static Shell withStore(Path folder) {
        Shell shell = new Shell(folder);
        shell.succeed("init", "--no-passphrase");
        return shell;
    }

    Ended run(String... typed) {
        return feed(new byte[0], typed);
    }

    Ended feed(byte[] input, String... typed) {
        return run(input, EnumSet.noneOf(Terminal.Channel.class), typed);
    }

    /// A person sits there and answers.
    Ended answer(String answers, String... typed) {
        return run(answers.getBytes(StandardCharsets.UTF_8), EnumSet.allOf(Terminal.Channel.class), typed);
    }

    private Ended run(byte[] input, Set<Terminal.Channel> interactive, String... typed) {
        List<String> arguments = List.of(typed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input),
                out,
                err,
                new Terminal.Surroundings(folder, environment, interactive, 100),
                _ -> Optional.empty());
        int code = CommandLineTool.run(arguments, terminal, new LocalStores(arguments), new CancelSignal());
        return new Ended(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }

    String succeed(String... typed) {
        Ended ended = run(typed);
        if (ended.code() != 0) {
            List<String> what = new ArrayList<>(List.of(typed));
            throw new AssertionError(what + " ended with " + ended.code() + ": " + ended.error());
        }
        return ended.text();
    }

    /// The facts of the only line that a command tells.
    JsonNode facts(String... typed) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(typed));
        arguments.add("--json");
        return new ObjectMapper().readTree(succeed(arguments.toArray(String[]::new)));
    }

    /// The only line of a command that fails.
    String refusal(String... typed) {
        Ended ended = run(typed);
        List<String> lines = ended.error().lines().toList();
        if (ended.code() != 1 || lines.isEmpty()) {
            throw new AssertionError(List.of(typed) + " ended with " + ended.code() + ": " + ended.error());
        }
        return lines.getLast();
    }

    Path path(String name) {
        return folder.resolve(name);
    }
}

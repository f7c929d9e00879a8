package io.strongroom.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A short run of the usual commands on a throw-away store, from which the JVM learns what to keep ready
/// (`-XX:AOTCacheOutput`). Part of the build, not of the product's use.
final class TrainingRun {

    static final String OPTION = "--training-run";

    private TrainingRun() {}

    /// @param arguments the option and an empty folder
    static int run(List<String> arguments) {
        Path scratch = Path.of(arguments.getLast()).toAbsolutePath();
        try {
            Files.writeString(scratch.resolve("file"), "training\n".repeat(10_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int worst = 0;
        for (List<String> command : COMMANDS) {
            worst = Math.max(worst, runOne(scratch, command));
        }
        return worst;
    }

    private static final List<List<String>> COMMANDS = List.of(
            List.of("init", "--no-passphrase"),
            List.of("mb", "oss://training", "--sse-algorithm", "AES256"),
            List.of("cp", "file", "oss://training/a"),
            List.of("cp", "file", "oss://training/b", "--sse", "KMS", "--json"),
            List.of("cp", "oss://training/a", "oss://training/c"),
            List.of("ls", "--json"),
            List.of("ls", "oss://training", "-r"),
            List.of("stat", "oss://training/b", "--json"),
            List.of("cat", "oss://training/b"),
            List.of("cp", "-r", "oss://training", "copies"),
            List.of("bucket-encryption", "--method", "get", "oss://training"),
            List.of("key", "list", "--json"),
            List.of("key-slot", "list"),
            List.of("rm", "-r", "--yes", "oss://training"),
            List.of("rb", "oss://training"));

    private static int runOne(Path scratch, List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(
                "--store",
                scratch.resolve("store").toString(),
                "--key-file",
                scratch.resolve("key").toString()));
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                System.err,
                new Terminal.Surroundings(scratch, Map.of(), EnumSet.noneOf(Terminal.Channel.class), 80),
                _ -> Optional.empty());
        return CommandLineTool.run(arguments, terminal, new LocalStores(arguments), new CancelSignal());
    }
}

package io.strongroom.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the command line as processes of its own, as a script does.
public final class Shell {
    private static final long LIMIT_SECONDS = 120;

    private final Path folder;
    private final Map<String, String> environment;

    /// @param folder the working directory
    /// @param environment variables besides those of the test
    public Shell(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /// How a command ended.
    public record Outcome(int exitCode, byte[] standardOutput, String standardError) {
        /// Standard output as text.
        public String text() {
            return new String(standardOutput, StandardCharsets.UTF_8);
        }
    }

    /// Runs `strongroom arguments` to its end.
    public Outcome run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "io.strongroom.app.Main"));
        command.addAll(List.of(arguments));
        try {
            return run(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome run(List<String> command) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("STRONGROOM_LOG_FOLDER", folder.toString());
        Process process = builder.start();
        if (!waited(process)) {
            process.destroyForcibly();
            throw new AssertionError("did not end within " + LIMIT_SECONDS + " s: " + command);
        }
        Outcome outcome = new Outcome(
                process.exitValue(), Files.readAllBytes(out), Files.readString(err, StandardCharsets.UTF_8));
        Files.delete(out);
        Files.delete(err);
        return outcome;
    }

    private static boolean waited(Process process) {
        try {
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}

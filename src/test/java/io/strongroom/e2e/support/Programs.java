package io.strongroom.e2e.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Programs of the machine that a test runs.
public final class Programs {
    private Programs() {}

    /// How one ended, and what it wrote.
    public record Outcome(int code, String text) {}

    /// Whether a program of that name is in the search path.
    public static boolean isThere(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// Shows `sentence` in the output of the tests, and gives it back.
    public static String said(String sentence) {
        System.out.println(sentence);
        return sentence;
    }

    /// Runs `command` in `folder`, with `environment` besides what this process has.
    ///
    /// @throws IOException when it cannot start, or has not ended in time; it is ended then
    public static Outcome run(Path folder, Duration limit, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("program", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException(command[0] + " did not end in time: " + Files.readString(output, UTF_8));
            }
            return new Outcome(process.exitValue(), Files.readString(output, UTF_8));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}

package io.strongroom.engine.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Processes that work on jobs and die after some of their steps, wherever that is.
final class KilledAfterSteps {
    private KilledAfterSteps() {}

    /// @param main what runs in the process; it prints [KilledJob#STEP] after each step
    /// @param folder its one argument
    static void run(Class<?> main, Path folder, int steps) throws IOException, InterruptedException {
        Process process = ChildJvm.of(main, List.of("-Xmx512m"), List.of(folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int step = 0; step <= steps; step++) {
                assertThat(lines.readLine()).isEqualTo(KilledJob.STEP);
            }
        } finally {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }
}

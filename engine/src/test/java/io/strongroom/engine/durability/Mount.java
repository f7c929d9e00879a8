package io.strongroom.engine.durability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/// A file system of its own for one test, mounted on a folder until this is closed. Where the
/// system does not let this process mount, the test is skipped and says so.
final class Mount implements AutoCloseable {
    private final Path folder;

    private Mount(Path folder) {
        this.folder = folder;
    }

    /// A file system in memory of `mebibytes`.
    static Mount tmpfs(Path folder, int mebibytes) {
        return of(folder, "mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString());
    }

    /// What `command` mounts on `folder`.
    static Mount of(Path folder, String... command) {
        require(command);
        return new Mount(folder);
    }

    /// Runs a command that the test cannot do without.
    static void require(String... command) {
        String said = run(command);
        Assumptions.assumeTrue(said.isEmpty(), "Skipped: " + String.join(" ", command) + " says: " + said);
    }

    /// Runs a command; empty when it worked, else what it said.
    static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.outputWriter().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.onExit().join().exitValue();
            return code == 0 ? "" : "exit code " + code + ", " + output.trim();
        } catch (IOException e) {
            return Arrays.toString(command) + ": " + e.getMessage();
        }
    }

    @Override
    public void close() throws IOException {
        String said = run("umount", folder.toString());
        if (!said.isEmpty()) {
            throw new IOException("umount of " + folder + " says: " + said);
        }
    }
}

package io.strongroom.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything a command sees of the process that typed it: three streams, a folder, an environment.
///
/// No command uses `System.in`, `System.out` or a relative file name by itself, because the same command may run inside
/// another process (the one that holds the store) on behalf of the process that typed it.
/// Thread rule: [#printError] may be called from several threads; the streams belong to the command's own thread.
///
/// @param in standard input
/// @param out standard output, unbuffered
/// @param err standard error, unbuffered
/// @param surroundings folder, environment and what the streams are connected to
/// @param secrets asks a person for a secret without echo
public record Terminal(
        InputStream in, OutputStream out, OutputStream err, Surroundings surroundings, SecretPrompt secrets) {

    /// The three standard streams.
    public enum Channel {
        IN(0),
        OUT(1),
        ERR(2);

        private final int descriptor;

        Channel(int descriptor) {
            this.descriptor = descriptor;
        }

        /// The number of the stream in the operating system.
        int descriptor() {
            return descriptor;
        }
    }

    /// Asks the person at the terminal for a secret, without showing what is typed.
    @FunctionalInterface
    public interface SecretPrompt {

        /// Empty when nobody can be asked. The caller wipes the answer.
        Optional<char[]> ask(String prompt) throws IOException;
    }

    /// What surrounds a command besides its streams.
    ///
    /// @param directory what relative file names are relative to; absolute
    /// @param environment the environment variables the command may see
    /// @param interactive the streams a person looks at or types into
    /// @param width columns of the terminal
    public record Surroundings(Path directory, Map<String, String> environment, Set<Channel> interactive, int width) {

        public Surroundings {
            if (!directory.isAbsolute()) {
                throw new IllegalArgumentException("working directory must be absolute");
            }
            if (width < 1) {
                throw new IllegalArgumentException("width must be positive");
            }
            environment = Map.copyOf(environment);
            interactive = Set.copyOf(interactive);
        }
    }

    /// A file name as typed, seen from the command's working directory.
    public Path path(String typed) {
        return surroundings.directory().resolve(typed).normalize();
    }

    /// The value of an environment variable; empty also when it is set to nothing.
    public Optional<String> environment(String name) {
        return Optional.ofNullable(surroundings.environment().get(name)).filter(value -> !value.isEmpty());
    }

    /// Whether a person is at the other end of this stream.
    public boolean isInteractive(Channel channel) {
        return surroundings.interactive().contains(channel);
    }

    /// Writes one line to standard error.
    public void printError(String line) {
        try {
            err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

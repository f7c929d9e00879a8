package io.strongroom.app.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The terminal of this very process. Looked at once, at the start.
public final class ProcessTerminal {

    private static final int USUAL_WIDTH = 80;

    private ProcessTerminal() {}

    /// The streams of this process as they are, without Java's decoding and buffering between.
    public static Terminal open() {
        Map<String, String> environment = System.getenv();
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                new Terminal.Surroundings(
                        Path.of("").toAbsolutePath(), environment, interactiveChannels(), width(environment)),
                ProcessTerminal::askSecret);
    }

    private static int width(Map<String, String> environment) {
        try {
            return Math.max(20, Integer.parseInt(environment.getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    /// Java itself only tells whether input *and* output are a terminal; Linux tells each by the name of what is open.
    private static Set<Terminal.Channel> interactiveChannels() {
        Set<Terminal.Channel> found = EnumSet.noneOf(Terminal.Channel.class);
        Path descriptors = Path.of("/proc/self/fd");
        if (Files.isDirectory(descriptors)) {
            for (Terminal.Channel channel : Terminal.Channel.values()) {
                if (isTerminal(descriptors.resolve(Integer.toString(channel.descriptor())))) {
                    found.add(channel);
                }
            }
        } else if (console().isPresent()) {
            found.addAll(EnumSet.allOf(Terminal.Channel.class));
        }
        return found;
    }

    private static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private static Optional<char[]> askSecret(String prompt) {
        return console().flatMap(console -> Optional.ofNullable(console.readPassword("%s", prompt)));
    }
}

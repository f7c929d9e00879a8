package io.strongroom.app.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down mistakes of the program that nobody caught: what kind they were and where in the program, and never
/// what the program was working on. What an exception says is left out: it may name objects, folders, or worse.
///
/// A mistake that comes again is written once, and only the newest reports stay. May be called from any thread.
public final class CrashReports {
    /// Reports that stay.
    static final int MOST_FILES = 10;

    /// Different mistakes of one run that are written down.
    private static final int MOST_OF_A_RUN = 20;

    private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final Consumer<Path> written;
    private final Set<String> known = new HashSet<>();

    /// @param folder where reports go; made when there is the first
    /// @param written hears of each
    public CrashReports(Path folder, Clock clock, Consumer<Path> written) {
        this.folder = folder;
        this.clock = clock;
        this.written = written;
    }

    /// From now on writes down what no thread catches.
    public void watch() {
        Thread.setDefaultUncaughtExceptionHandler((thread, mistake) -> report(thread.getName(), mistake));
    }

    /// Writes one down, unless it is known.
    ///
    /// @param where the thread
    synchronized void report(String where, Throwable mistake) {
        String trace = trace(mistake);
        if (known.size() >= MOST_OF_A_RUN || !known.add(trace)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Instant now = clock.instant();
            Path file = folder.resolve("crash-" + NAME.format(now) + ".txt");
            Files.writeString(file, head(where, now) + trace);
            forgetOld();
            written.accept(file);
        } catch (IOException e) {
            LOG.error("A report about a mistake cannot be written", e);
        }
    }

    private static String head(String where, Instant now) {
        return """
                Strongroom stopped at a mistake of its own and went on. This report says where in the program; it has no
                names, no content and no secrets.

                Time     %s
                Java     %s
                System   %s, %s
                Thread   %s

                """.formatted(
                        now, Runtime.version(), System.getProperty("os.name"), System.getProperty("os.arch"), where);
    }

    /// The kinds of a mistake and its causes, with where each was made.
    private static String trace(Throwable mistake) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String how = "";
        for (Throwable at = mistake; at != null && seen.add(at); at = at.getCause()) {
            text.append(how).append(at.getClass().getName()).append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
            how = "Caused by ";
        }
        return text.toString();
    }

    private void forgetOld() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> String.valueOf(file.getFileName()).matches("crash-.*\\.txt"))
                    .sorted()
                    .toList();
        }
        for (Path old : files.subList(0, Math.max(0, files.size() - MOST_FILES))) {
            Files.deleteIfExists(old);
        }
    }
}

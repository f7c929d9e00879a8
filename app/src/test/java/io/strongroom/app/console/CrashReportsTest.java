package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written down of a mistake, and what is not.
final class CrashReportsTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T14:00:00Z");

    @TempDir
    Path folder;

    private final List<Path> written = new ArrayList<>();

    private CrashReports at(Instant time) {
        return new CrashReports(folder.resolve("crashes"), Clock.fixed(time, ZoneOffset.UTC), written::add);
    }

    @Test
    void aReportSaysWhereAndNotWhat() throws IOException {
        IllegalStateException mistake =
                new IllegalStateException("object payroll/li.csv", new IOException("passphrase amber ledger"));
        at(BEGIN).report("JavaFX Application Thread", mistake);
        String report = Files.readString(written.getFirst());
        assertThat(report)
                .contains("java.lang.IllegalStateException", "Caused by java.io.IOException")
                .contains("CrashReportsTest.aReportSaysWhereAndNotWhat", "JavaFX Application Thread")
                .doesNotContain("payroll", "amber");
    }

    @Test
    void aMistakeThatComesAgainIsWrittenOnce() {
        CrashReports reports = at(BEGIN);
        for (int i = 0; i < 3; i++) {
            reports.report("one", mistake(i));
        }
        assertThat(written).hasSize(1);
    }

    private static Throwable mistake(int number) {
        return new IllegalArgumentException("number " + number);
    }

    @Test
    void onlyTheNewestStay() throws IOException {
        for (int i = 0; i < CrashReports.MOST_FILES + 3; i++) {
            at(BEGIN.plus(Duration.ofSeconds(i))).report("one", new IllegalStateException());
        }
        try (Stream<Path> files = Files.list(folder.resolve("crashes"))) {
            assertThat(files).hasSize(CrashReports.MOST_FILES).contains(written.getLast());
        }
    }

    @Test
    void aThreadThatFallsIsWrittenDown() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            at(BEGIN).watch();
            Thread falling = Thread.ofPlatform().name("falling").start(() -> {
                throw new IllegalStateException("on purpose");
            });
            falling.join();
            assertThat(Files.readString(written.getFirst())).contains("Thread   falling");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}

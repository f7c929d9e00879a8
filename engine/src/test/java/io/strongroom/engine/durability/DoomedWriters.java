package io.strongroom.engine.durability;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.EngineOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A [KilledProcess] whose every change goes into a ledger, until it is ended at a random moment.
final class DoomedWriters {
    private static final int WRITERS = 6;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 2_800;

    private final Random random;
    private final Ledger ledger;

    DoomedWriters(Random random, Ledger ledger) {
        this.random = random;
        this.ledger = ledger;
    }

    /// What ends the writers; the process is killed after it.
    @FunctionalInterface
    interface Doom {
        void strike() throws IOException;
    }

    /// Lets them write until `doom` strikes.
    ///
    /// @param early whether it may strike while the store is still being opened
    void run(EngineOptions options, boolean early, Doom doom) throws IOException, InterruptedException {
        Process process = ChildJvm.of(
                        KilledProcess.class,
                        List.of("-Xmx512m"),
                        List.of(options.folder().toString(), Long.toString(random.nextLong()), "" + WRITERS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        if (!early) {
            assertThat(lines.lines().anyMatch(KilledProcess.READY::equals)).isTrue();
        }
        int millis = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
        Thread end = Thread.ofPlatform().start(() -> endAfter(millis, process, doom));
        lines.lines().forEach(this::note);
        end.join();
        process.waitFor();
    }

    /// Kills `process` in a while.
    static void killAfter(Process process, int millis) {
        endAfter(millis, process, () -> {});
    }

    private static void endAfter(int millis, Process process, Doom doom) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            doom.strike();
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        } finally {
            // Through its handle: Process.destroyForcibly would also close what is left to be
            // read.
            process.toHandle().destroyForcibly();
        }
    }

    private void note(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case KilledProcess.BEGUN -> ledger.begun(words[1], words[2]);
            case KilledProcess.ACKNOWLEDGED -> ledger.acknowledged(words[1]);
            default -> {} // the log
        }
    }
}

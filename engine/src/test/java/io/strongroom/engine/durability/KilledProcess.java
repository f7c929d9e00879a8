package io.strongroom.engine.durability;

import io.strongroom.engine.EngineOptions;
import io.strongroom.engine.OpenStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The process that [KillTest] kills: many writers on one store, each change told on standard
/// output before and after, until it dies.
public final class KilledProcess {
    static final String BEGUN = "B";
    static final String ACKNOWLEDGED = "A";
    static final String READY = "R";

    private KilledProcess() {}

    /// @param arguments store folder, seed, number of writers
    public static void main(String[] arguments) throws Exception {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        Random random = new Random(Long.parseLong(arguments[1]));
        OpenStore store = OpenStore.open(EngineOptions.of(Path.of(arguments[0])));
        say(out, READY);
        Journal journal = new Journal() {
            @Override
            public void begun(String key, String after) {
                say(out, BEGUN + " " + key + " " + after);
            }

            @Override
            public void acknowledged(String key) {
                say(out, ACKNOWLEDGED + " " + key);
            }
        };
        List<Workload> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            Workload writer = new Workload(store, "w" + i + "/", new Random(random.nextLong()), journal);
            writers.add(writer);
            threads.add(Thread.ofPlatform().start(writer));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        throw new IllegalStateException(writers.getFirst().end().orElseThrow());
    }

    /// One line is one write, so that a kill cuts between lines.
    private static void say(FileOutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.strongroom.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Segment encryption against bare AES-GCM of the JDK.
final class SegmentRatio implements Benchmark {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        Jmh jmh = new Jmh(SegmentEncryption.class);
        Samples ratios = new Samples();
        Samples speed = new Samples();
        for (int i = 0; i < ROUNDS; i++) {
            double engine = jmh.score("engine");
            ratios.add(engine / jmh.score("jdk"));
            speed.add(engine * SegmentEncryption.SIZE / (1 << 20));
        }
        return List.of(new Measured(
                "segment encryption : JDK AES-GCM",
                new Goal.AtLeast(0.85),
                ratios.values(),
                String.format(Locale.ROOT, "%.0f MiB/s", speed.median())));
    }
}

package io.strongroom.bench;

import io.strongroom.engine.model.EncryptionRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One object of 1 GiB in and out, against MD5 over the same bytes and a plain copy of the file.
/// Both sides end with the file on the disk.
final class LargeObject implements Benchmark {
    private static final long SIZE = 1L << 30;
    private static final int ROUNDS = 7;
    private static final String KEY = "large";

    private final Samples md5 = new Samples();
    private final Samples copy = new Samples();
    private final Samples put = new Samples();
    private final Samples get = new Samples();
    private final Samples plainPut = new Samples();

    @Override
    public String name() {
        return "large-object";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        Path source = Scratch.source(folder.resolve("source"), SIZE);
        Scratch.remove(folder.resolve("store"));
        try (BenchStore store = new BenchStore(folder.resolve("store"))) {
            for (int i = 0; i < ROUNDS; i++) {
                round(store, source, folder.resolve("target"));
            }
        } finally {
            Scratch.remove(folder.resolve("store"));
        }
        return results();
    }

    private void round(BenchStore store, Path source, Path target) throws Exception {
        md5.add(secondsOfMd5(source));
        put.time(() -> put(store, source, EncryptionRule.ossManaged()));
        store.sweep();
        copy.time(() -> Scratch.copy(source, target));
        Files.delete(target);
        get.time(() -> get(store, target));
        requireSame(source, target);
        Files.delete(target);
        plainPut.time(() -> put(store, source, EncryptionRule.none()));
        store.sweep();
    }

    /// Of the hashing alone; the bytes are read between two looks at the clock.
    private static double secondsOfMd5(Path source) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        byte[] block = new byte[1 << 20];
        long nanos = 0;
        try (InputStream in = Files.newInputStream(source)) {
            for (int count = in.readNBytes(block, 0, block.length);
                    count > 0;
                    count = in.readNBytes(block, 0, block.length)) {
                long start = System.nanoTime();
                digest.update(block, 0, count);
                nanos += System.nanoTime() - start;
            }
        }
        return nanos / 1e9;
    }

    private static void put(BenchStore store, Path source, EncryptionRule rule) throws Exception {
        try (InputStream in = Files.newInputStream(source)) {
            store.put(KEY, in, rule);
        }
    }

    private static void get(BenchStore store, Path target) throws Exception {
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            store.get(KEY, Channels.newOutputStream(out));
            out.force(false);
        }
    }

    private static void requireSame(Path source, Path target) throws IOException {
        if (Files.mismatch(source, target) >= 0) {
            throw new IllegalStateException("what came out is not what went in");
        }
    }

    private List<Measured> results() {
        List<Double> slower = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            slower.add(Math.max(md5.values().get(i), copy.values().get(i)));
        }
        String base = String.format(Locale.ROOT, "MD5 %.2f s, copy %.2f s", md5.median(), copy.median());
        return List.of(
                new Measured(
                        "slower of MD5 and copy : put of 1 GiB, AES-256",
                        new Goal.AtLeast(0.65),
                        ratios(slower, put.values()),
                        seconds(put) + "; " + base),
                new Measured(
                        "slower of MD5 and copy : put of 1 GiB, not encrypted",
                        new Goal.None(),
                        ratios(slower, plainPut.values()),
                        seconds(plainPut)),
                new Measured(
                        "copy : get of 1 GiB, AES-256",
                        new Goal.AtLeast(0.6),
                        ratios(copy.values(), get.values()),
                        seconds(get)));
    }

    private static List<Double> ratios(List<Double> base, List<Double> ours) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            ratios.add(base.get(i) / ours.get(i));
        }
        return ratios;
    }

    private static String seconds(Samples samples) {
        return String.format(Locale.ROOT, "%.2f s", samples.median());
    }
}

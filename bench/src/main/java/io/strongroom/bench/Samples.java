package io.strongroom.bench;

import java.util.ArrayList;
import java.util.List;

/// Values of one thing, one per round.
final class Samples {
    private final List<Double> values = new ArrayList<>();

    /// Something that takes time.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /// Does it and keeps the seconds it took.
    double time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        values.add(seconds);
        return seconds;
    }

    void add(double value) {
        values.add(value);
    }

    List<Double> values() {
        return List.copyOf(values);
    }

    double median() {
        return median(values);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

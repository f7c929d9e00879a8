package io.strongroom.engine.reencrypt;

import java.util.PriorityQueue;

/// The sum of the largest of many numbers.
final class LargestAtOnce {
    private final int count;
    private final PriorityQueue<Long> largest = new PriorityQueue<>();

    LargestAtOnce(int count) {
        this.count = count;
    }

    void add(long number) {
        largest.add(number);
        if (largest.size() > count) {
            largest.remove();
        }
    }

    long sum() {
        return largest.stream().mapToLong(Long::longValue).sum();
    }
}

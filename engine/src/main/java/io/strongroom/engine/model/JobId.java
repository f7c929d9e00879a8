package io.strongroom.engine.model;

/// The number of a job, counted from 1 in each store.
public record JobId(long value) implements Comparable<JobId> {
    @Override
    public int compareTo(JobId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}

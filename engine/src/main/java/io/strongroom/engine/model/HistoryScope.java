package io.strongroom.engine.model;

import java.util.List;

/// Which object versions a job over history works on. Older versions belong to it as well.
///
/// @param buckets in which they lie; empty for all buckets
/// @param prefix what their names begin with; empty for all names
public record HistoryScope(List<BucketName> buckets, String prefix, HistoryFilter filter) {
    /// Most buckets that are named one by one.
    public static final int MOST_BUCKETS = 50;

    public HistoryScope {
        buckets = List.copyOf(buckets);
        if (buckets.size() > MOST_BUCKETS) {
            throw new IllegalArgumentException(MOST_BUCKETS + " buckets at most, or all of them");
        }
    }

    /// Everything in the store.
    public static HistoryScope all() {
        return new HistoryScope(List.of(), "", HistoryFilter.EVERYTHING);
    }

    /// What lies in one bucket below a prefix.
    public static HistoryScope in(BucketName bucket, String prefix) {
        return new HistoryScope(List.of(bucket), prefix, HistoryFilter.EVERYTHING);
    }

    /// The part of it that another filter lets through.
    public HistoryScope with(HistoryFilter other) {
        return new HistoryScope(buckets, prefix, other);
    }

    /// Whether a bucket is in it.
    public boolean covers(BucketName bucket) {
        return buckets.isEmpty() || buckets.contains(bucket);
    }
}

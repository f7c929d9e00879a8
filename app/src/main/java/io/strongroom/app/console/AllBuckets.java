package io.strongroom.app.console;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.BucketEntry;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.bucket.ListBuckets;
import java.util.ArrayList;
import java.util.List;

/// Reads all buckets of a store, a page of names at a time. Blocks; only called inside a task.
public final class AllBuckets {
    private static final int PAGE = 1000;

    private AllBuckets() {}

    /// All of them, by name.
    public static List<BucketEntry> read(Engine engine, Call call, Tasks.Progress progress) throws EngineException {
        ListBuckets.Page page = engine.buckets().list().run(call, ListBuckets.Request.first(PAGE));
        List<BucketEntry> all = new ArrayList<>(page.buckets());
        while (page.truncated() == ListBuckets.Truncation.MORE_FOLLOW) {
            progress.checkCancelled();
            String marker = all.getLast().name().value();
            page = engine.buckets().list().run(call, new ListBuckets.Request("", marker, PAGE));
            all.addAll(page.buckets());
        }
        return all;
    }
}

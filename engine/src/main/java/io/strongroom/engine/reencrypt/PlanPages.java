package io.strongroom.engine.reencrypt;

import io.strongroom.engine.meta.PlanEntries;
import io.strongroom.engine.meta.PlanEntries.Entry;
import io.strongroom.engine.model.JobSnapshot.Plan;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Collects what a job has to do into the pages of its plan. Of few objects small pages are made, so
/// that they too can be shared out, watched and paused.
final class PlanPages {
    private static final int SMALLEST_PAGE = 25;
    private static final int PAGES = 16;

    private final int pageSize;
    private final List<PlanEntries> pages = new ArrayList<>();
    private final List<Entry> page = new ArrayList<>();
    private long objects;
    private long bytes;

    /// @param expected about how many objects there will be
    PlanPages(long expected) {
        this.pageSize = Math.clamp(expected / PAGES, SMALLEST_PAGE, PlanEntries.MAX);
    }

    /// What was found.
    record Found(List<PlanEntries> pages, long objects, long bytes) {
        /// The plan that it is.
        Plan plan(long uploads) {
            return new Plan(objects, bytes, uploads, hash(pages));
        }
    }

    void add(long versionId, long revision, long size) {
        page.add(new Entry(versionId, revision));
        objects++;
        bytes += size;
        if (page.size() == pageSize) {
            turn();
        }
    }

    Found end() {
        if (!page.isEmpty()) {
            turn();
        }
        return new Found(pages, objects, bytes);
    }

    private void turn() {
        pages.add(PlanEntries.of(page));
        page.clear();
    }

    /// Hexadecimal SHA-256 over number and revision of all entries.
    static String hash(List<PlanEntries> pages) {
        MessageDigest hash = sha256();
        pages.forEach(page -> page.addTo(hash));
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

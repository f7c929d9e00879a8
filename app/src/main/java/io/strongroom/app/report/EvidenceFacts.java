package io.strongroom.app.report;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobKind;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyFilter;
import io.strongroom.engine.model.KeyVersionEntry;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.Usage;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.ListJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Reads the tables of an evidence pack: what is stored and how, which keys there are and when they
/// were rotated, and what was done and verified.
final class EvidenceFacts {
    private static final int PAGE = 200;

    private final Engine engine;
    private final Supplier<Call> calls;

    EvidenceFacts(Engine engine, Supplier<Call> calls) {
        this.engine = engine;
        this.calls = calls;
    }

    /// All tables in the order in which they are told.
    List<EvidenceTable> read() throws EngineException {
        List<Usage> usage = engine.buckets().usage().run(calls.get(), Optional.empty());
        List<KeyEntry> keys = engine.keys().list().run(calls.get(), KeyFilter.ALL);
        List<JobSnapshot> jobs = jobs();
        return List.of(
                coverage(usage),
                keys(keys, usage),
                rotations(keys, usage),
                jobs(
                        "jobs",
                        jobs.stream()
                                .filter(job -> job.spec().kind() != JobKind.SCRUB)
                                .toList()),
                jobs(
                        "scrubs",
                        jobs.stream()
                                .filter(job -> job.spec().kind() == JobKind.SCRUB)
                                .toList()));
    }

    /// Objects and bytes.
    private record Sum(long objects, long bytes) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Usage more) {
            return new Sum(objects + more.objects(), bytes + more.bytes());
        }

        List<String> cells() {
            return List.of(Long.toString(objects), Long.toString(bytes));
        }
    }

    private static List<String> row(List<String> cells, List<String> more) {
        List<String> row = new ArrayList<>(cells);
        row.addAll(more);
        return row;
    }

    private static EvidenceTable coverage(List<Usage> usage) {
        Map<String, List<String>> names = new TreeMap<>();
        Map<String, Sum> sums = new TreeMap<>();
        for (Usage one : usage) {
            Usage.Slice slice = one.slice();
            List<String> cells = List.of(
                    slice.bucket().value(),
                    slice.mode().name(),
                    slice.mode().isEncrypted() ? slice.algorithm().name() : "",
                    slice.wrappingKey()
                            .map(WrappingKey::key)
                            .map(Object::toString)
                            .orElse(""),
                    slice.origin().name(),
                    slice.age().name());
            String key = String.join("\n", cells);
            names.put(key, cells);
            sums.merge(key, Sum.NONE.plus(one), (sum, _) -> sum.plus(one));
        }
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(row(names.getOrDefault(key, List.of()), sum.cells())));
        return new EvidenceTable(
                "coverage",
                List.of("bucket", "mode", "algorithm", "keyId", "origin", "versions", "objects", "bytes"),
                rows);
    }

    private static Sum under(List<Usage> usage, KeyEntry key, Optional<KeyVersionEntry> version) {
        Sum sum = Sum.NONE;
        for (Usage one : usage) {
            boolean counts = one.slice().wrappingKey().stream()
                    .anyMatch(wrapping -> wrapping.key().equals(key.id())
                            && version.stream().allMatch(wanted -> wanted.id().equals(wrapping.version())));
            sum = counts ? sum.plus(one) : sum;
        }
        return sum;
    }

    private static EvidenceTable keys(List<KeyEntry> keys, List<Usage> usage) {
        List<List<String>> rows = new ArrayList<>();
        for (KeyEntry key : keys) {
            List<String> cells = List.of(
                    key.id().toString(),
                    key.displayName(),
                    key.kind().name(),
                    key.origin().apiName(),
                    key.state().apiName(),
                    key.createdAt().toString(),
                    Integer.toString(key.versions().size()),
                    key.lastRotation().map(Object::toString).orElse(""),
                    key.nextRotation().map(Object::toString).orElse(""),
                    key.materialExpiry().map(Object::toString).orElse(""),
                    key.deletion().map(Object::toString).orElse(""));
            rows.add(row(cells, under(usage, key, Optional.empty()).cells()));
        }
        return new EvidenceTable(
                "keys",
                List.of(
                        "keyId",
                        "name",
                        "kind",
                        "origin",
                        "state",
                        "created",
                        "versions",
                        "lastRotation",
                        "nextRotation",
                        "materialExpires",
                        "deletedAt",
                        "objects",
                        "bytes"),
                rows);
    }

    private static EvidenceTable rotations(List<KeyEntry> keys, List<Usage> usage) {
        List<List<String>> rows = new ArrayList<>();
        for (KeyEntry key : keys) {
            for (KeyVersionEntry version : key.versions()) {
                List<String> cells = List.of(
                        key.id().toString(),
                        key.displayName(),
                        Integer.toString(version.number()),
                        version.id().toString(),
                        version.createdAt().toString(),
                        version.material().name());
                rows.add(row(cells, under(usage, key, Optional.of(version)).cells()));
            }
        }
        return new EvidenceTable(
                "rotations",
                List.of("keyId", "name", "version", "versionId", "created", "material", "objects", "bytes"),
                rows);
    }

    private List<JobSnapshot> jobs() throws EngineException {
        List<JobSnapshot> jobs = new ArrayList<>();
        ListJobs.Request request = ListJobs.Request.newest(PAGE);
        List<JobSnapshot> page;
        do {
            page = engine.jobs().list().run(calls.get(), request);
            jobs.addAll(page);
            request = page.isEmpty()
                    ? request
                    : new ListJobs.Request(Optional.of(page.getLast().id()), PAGE);
        } while (page.size() == PAGE);
        return jobs;
    }

    private static EvidenceTable jobs(String name, List<JobSnapshot> jobs) {
        List<List<String>> rows = new ArrayList<>();
        List<String> columns = List.of(
                "job",
                "kind",
                "scope",
                "target",
                "state",
                "by",
                "created",
                "started",
                "ended",
                "plannedObjects",
                "plannedBytes",
                "objects",
                "bytes",
                "failed",
                "planHash");
        for (JobSnapshot job : jobs) {
            Map<String, String> facts = ReportFacts.of(job);
            rows.add(columns.stream()
                    .map(column -> facts.getOrDefault(column, ""))
                    .toList());
        }
        return new EvidenceTable(name, columns, rows);
    }
}

package io.strongroom.app.report;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.JobReceipt;
import io.strongroom.engine.model.JobReceipt.Proof;
import io.strongroom.engine.model.JobSnapshot;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.job.ListJobReceipts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The report on a job that has ended: what it was to do, totals, and a receipt for each object.
///
/// Every line is a leaf of a Merkle tree whose root stands in the last line, so that [ReportCheck]
/// finds any change without the store.
public final class JobReport {
    private final Engine engine;
    private final Supplier<Call> calls;
    private final JobSnapshot job;
    private final ReportWords words;

    /// @param calls a new call for each page
    /// @param job as it ended
    /// @param words of the printable form
    public JobReport(Engine engine, Supplier<Call> calls, JobSnapshot job, ReportWords words) {
        this.engine = engine;
        this.calls = calls;
        this.job = job;
        this.words = words;
    }

    /// What a report is usually called.
    public static String name(JobSnapshot job, ReportFormat format) {
        return "job-%s-report.%s".formatted(job.id(), format.ending());
    }

    /// Objects and bytes that went the same way.
    record Total(long objects, long bytes) {
        Total plus(long more) {
            return new Total(objects + 1, bytes + more);
        }
    }

    /// In which bucket, from what to what.
    record Way(String bucket, String was, String becomes) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            return (bucket + "\n" + was + "\n" + becomes)
                    .compareTo(other.bucket + "\n" + other.was + "\n" + other.becomes);
        }
    }

    /// One form of the report.
    interface Form {
        void head(SealedLines out, Map<String, String> facts) throws IOException;

        void totals(SealedLines out, Map<Way, Total> totals) throws IOException;

        void receipt(SealedLines out, Map<String, String> cells) throws IOException;

        void end(SealedLines out) throws IOException;
    }

    /// Writes it.
    public void writeTo(ReportFormat format, OutputStream stream) throws IOException, EngineException {
        Form form = switch (format) {
            case CSV -> new CsvReport();
            case JSON -> new JsonReport();
            case HTML -> new HtmlReport(words);
        };
        SealedLines out = new SealedLines(stream);
        form.head(out, ReportFacts.of(job));
        form.totals(out, totals());
        each(receipt -> form.receipt(out, ReportFacts.of(receipt)));
        form.end(out);
        out.seal(format);
    }

    private Map<Way, Total> totals() throws IOException, EngineException {
        Map<Way, Total> totals = new TreeMap<>();
        each(receipt -> {
            if (receipt.proof().isPresent() && receipt.trouble().isEmpty()) {
                Proof proof = receipt.proof().get();
                Way way = new Way(
                        receipt.bucket().map(Object::toString).orElse(""),
                        withoutVersion(proof.was()),
                        withoutVersion(proof.becomes()));
                totals.merge(way, new Total(1, proof.size()), (sum, _) -> sum.plus(proof.size()));
            }
        });
        return totals;
    }

    /// Mode, cipher and key.
    private static String withoutVersion(String protection) {
        List<String> words = List.of(protection.split(" ", -1));
        return String.join(" ", words.subList(0, Math.min(3, words.size())));
    }

    private interface Each {
        void take(JobReceipt receipt) throws IOException;
    }

    private void each(Each each) throws IOException, EngineException {
        long after = 0;
        List<JobReceipt> page;
        do {
            page = engine.jobs().receipts().run(calls.get(), new ListJobReceipts.Request(job.id(), after));
            for (JobReceipt receipt : page) {
                after = receipt.number();
                each.take(receipt);
            }
        } while (page.size() == ListJobReceipts.MAX_ROWS);
    }
}

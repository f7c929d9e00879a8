package io.strongroom.app.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.strongroom.app.report.JobReport.Total;
import io.strongroom.app.report.JobReport.Way;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The report as one JSON object, a receipt to a line.
final class JsonReport implements JobReport.Form {
    private final ObjectMapper json = new ObjectMapper();
    private Optional<String> waiting = Optional.empty();

    @Override
    public void head(SealedLines out, Map<String, String> facts) throws IOException {
        out.write("{\"report\": \"strongroom-job-report\", \"version\": 1,");
        out.write(" \"job\": " + text(facts) + ",");
    }

    @Override
    public void totals(SealedLines out, Map<Way, Total> totals) throws IOException {
        out.write(" \"totals\": [");
        for (Map.Entry<Way, Total> total : totals.entrySet()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("bucket", total.getKey().bucket());
            line.put("was", total.getKey().was());
            line.put("becomes", total.getKey().becomes());
            line.put("objects", total.getValue().objects());
            line.put("bytes", total.getValue().bytes());
            element(out, text(line));
        }
        endList(out);
        out.write(" \"receipts\": [");
    }

    @Override
    public void receipt(SealedLines out, Map<String, String> cells) throws IOException {
        element(out, text(cells));
    }

    @Override
    public void end(SealedLines out) throws IOException {
        endList(out);
    }

    /// An element is written when it is known whether another one follows.
    private void element(SealedLines out, String next) throws IOException {
        if (waiting.isPresent()) {
            out.write("  " + waiting.get() + ",");
        }
        waiting = Optional.of(next);
    }

    private void endList(SealedLines out) throws IOException {
        if (waiting.isPresent()) {
            out.write("  " + waiting.get());
        }
        waiting = Optional.empty();
        out.write(" ],");
    }

    private String text(Map<String, ?> facts) throws IOException {
        return json.writeValueAsString(facts);
    }
}

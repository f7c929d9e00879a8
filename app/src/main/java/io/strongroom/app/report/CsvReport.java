package io.strongroom.app.report;

import io.strongroom.app.report.JobReport.Total;
import io.strongroom.app.report.JobReport.Way;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The report as a table; facts and totals stand before it in lines that begin with `#`.
final class CsvReport implements JobReport.Form {
    @Override
    public void head(SealedLines out, Map<String, String> facts) throws IOException {
        line(out, List.of("#strongroom-job-report", "1"));
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            line(out, List.of("#" + fact.getKey(), fact.getValue()));
        }
    }

    @Override
    public void totals(SealedLines out, Map<Way, Total> totals) throws IOException {
        for (Map.Entry<Way, Total> total : totals.entrySet()) {
            Way way = total.getKey();
            line(
                    out,
                    List.of(
                            "#total",
                            way.bucket(),
                            way.was(),
                            way.becomes(),
                            Long.toString(total.getValue().objects()),
                            Long.toString(total.getValue().bytes())));
        }
        line(out, ReportFacts.COLUMNS);
    }

    @Override
    public void receipt(SealedLines out, Map<String, String> cells) throws IOException {
        line(out, List.copyOf(cells.values()));
    }

    @Override
    public void end(SealedLines out) {}

    private static void line(SealedLines out, List<String> cells) throws IOException {
        out.write(Csv.line(cells));
    }
}

package io.strongroom.app.report;

import io.strongroom.app.report.JobReport.Total;
import io.strongroom.app.report.JobReport.Way;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The report for reading and printing: one page that needs nothing else.
final class HtmlReport implements JobReport.Form {
    static final String STYLE = """
            body { font: 13px/1.5 sans-serif; color: #24292f; margin: 24px; }
            h1 { font-size: 20px; } h2 { font-size: 15px; margin-top: 24px; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #d0d7de; padding: 4px 8px; text-align: left; vertical-align: top; }
            th { background: #f6f8fa; } td.n { text-align: right; }
            td.m { font-family: monospace; font-size: 11px; word-break: break-all; }
            tr.failed td { color: #a40e26; }
            @media print { body { margin: 0; } thead { display: table-header-group; } tr { break-inside: avoid; } }""";

    private final ReportWords words;

    HtmlReport(ReportWords words) {
        this.words = words;
    }

    @Override
    public void head(SealedLines out, Map<String, String> facts) throws IOException {
        String title = escaped(words.text("report.title", facts.getOrDefault("job", "")));
        out.write("<!DOCTYPE html>");
        out.write("<html lang=\"" + words.language() + "\"><head><meta charset=\"utf-8\"><title>" + title + "</title>");
        out.write("<style>\n" + STYLE + "\n</style></head><body>");
        out.write("<h1>" + title + "</h1>");
        out.write("<p>" + escaped(words.text("report.how")) + "</p>");
        out.write("<table>");
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            if (!fact.getValue().isEmpty()) {
                out.write("<tr><th>" + escaped(fact.getKey()) + "</th><td class=\"m\">" + escaped(fact.getValue())
                        + "</td></tr>");
            }
        }
        out.write("</table>");
    }

    @Override
    public void totals(SealedLines out, Map<Way, Total> totals) throws IOException {
        out.write("<h2>" + escaped(words.text("report.totals")) + "</h2>");
        out.write("<table><thead>" + heads(List.of("bucket", "was", "becomes", "objects", "bytes")) + "</thead>");
        for (Map.Entry<Way, Total> total : totals.entrySet()) {
            Way way = total.getKey();
            out.write("<tr>" + cell(way.bucket()) + cell(way.was()) + cell(way.becomes())
                    + number(total.getValue().objects())
                    + number(total.getValue().bytes()) + "</tr>");
        }
        out.write("</table>");
        out.write("<h2>" + escaped(words.text("report.receipts")) + "</h2>");
        out.write("<table><thead>" + heads(ReportFacts.COLUMNS) + "</thead>");
    }

    static String heads(List<String> names) {
        StringBuilder row = new StringBuilder("<tr>");
        names.forEach(name -> row.append("<th>").append(escaped(name)).append("</th>"));
        return row.append("</tr>").toString();
    }

    private static String number(long value) {
        return "<td class=\"n\">" + value + "</td>";
    }

    static String cell(String text) {
        return "<td class=\"m\">" + escaped(text) + "</td>";
    }

    @Override
    public void receipt(SealedLines out, Map<String, String> cells) throws IOException {
        StringBuilder row = new StringBuilder("FAILED".equals(cells.get("result")) ? "<tr class=\"failed\">" : "<tr>");
        cells.values().forEach(text -> row.append(cell(text)));
        out.write(row.append("</tr>").toString());
    }

    @Override
    public void end(SealedLines out) throws IOException {
        out.write("</table></body></html>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

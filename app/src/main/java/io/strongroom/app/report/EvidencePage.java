package io.strongroom.app.report;

import java.time.Instant;
import java.util.List;

/// The page of an evidence pack: needs nothing else, and prints.
final class EvidencePage {
    private final ReportWords words;

    EvidencePage(ReportWords words) {
        this.words = words;
    }

    String html(Instant now, List<EvidenceTable> tables) {
        StringBuilder page = new StringBuilder();
        String title = words.text("evidence.title");
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(HtmlReport.escaped(title))
                .append("</title>\n<style>\n")
                .append(HtmlReport.STYLE)
                .append("\n</style></head><body>\n<h1>")
                .append(HtmlReport.escaped(title))
                .append("</h1>\n<p>")
                .append(HtmlReport.escaped(words.text("evidence.how", now.toString())))
                .append("</p>\n");
        tables.forEach(table -> append(page, table));
        return page.append("</body></html>\n").toString();
    }

    private void append(StringBuilder page, EvidenceTable table) {
        page.append("<h2>")
                .append(HtmlReport.escaped(words.text("evidence." + table.name())))
                .append("</h2>\n");
        if (table.rows().isEmpty()) {
            page.append("<p>")
                    .append(HtmlReport.escaped(words.text("evidence.none")))
                    .append("</p>\n");
            return;
        }
        page.append("<table><thead>").append(HtmlReport.heads(table.columns())).append("</thead>\n");
        for (List<String> row : table.rows()) {
            page.append("<tr>");
            row.forEach(cell -> page.append(HtmlReport.cell(cell)));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }
}

package io.strongroom.app.report;

import java.util.List;

/// One table of an evidence pack.
///
/// @param name of its file without ending, and of its texts
/// @param columns names of the API
record EvidenceTable(String name, List<String> columns, List<List<String>> rows) {
    EvidenceTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    String csv() {
        StringBuilder csv = new StringBuilder();
        csv.append(Csv.line(columns)).append('\n');
        rows.forEach(row -> csv.append(Csv.line(row)).append('\n'));
        return csv.toString();
    }
}

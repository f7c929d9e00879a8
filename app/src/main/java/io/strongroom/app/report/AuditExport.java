package io.strongroom.app.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.AuditLine;
import java.util.List;

/// Records of the trail as text, one a line.
public final class AuditExport {
    private static final List<String> HEADER = List.of(
            "record",
            "time",
            "event",
            "user",
            "origin",
            "request",
            "resource",
            "outcome",
            "error",
            "parameters",
            "hash");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditExport() {}

    /// How a record is written.
    public enum Format {
        /// One JSON object a line.
        jsonl,
        /// A table (RFC 4180).
        csv
    }

    /// The first line of a table.
    public static String header() {
        return Csv.line(HEADER);
    }

    /// One record, without the end of the line.
    public static String line(Format format, AuditLine line) {
        return switch (format) {
            case jsonl -> json(line);
            case csv -> csv(line);
        };
    }

    private static ObjectNode node(AuditLine line) {
        AuditEntry entry = line.entry();
        ObjectNode node = JSON.createObjectNode()
                .put("record", line.seq())
                .put("time", line.at().toString())
                .put("event", entry.event())
                .put("user", entry.caller().name())
                .put("origin", entry.origin().name())
                .put("request", entry.request().value())
                .put("resource", entry.resource())
                .put("outcome", entry.outcome().name())
                .put("error", entry.error());
        node.set("parameters", parameters(entry));
        return node.put("hash", line.hash());
    }

    private static ObjectNode parameters(AuditEntry entry) {
        ObjectNode parameters = JSON.createObjectNode();
        entry.parameters().forEach(parameters::put);
        return parameters;
    }

    private static String json(AuditLine line) {
        return node(line).toString();
    }

    /// The same for reading: over many lines.
    public static String pretty(AuditLine line) {
        return node(line).toPrettyString();
    }

    private static String csv(AuditLine line) {
        AuditEntry entry = line.entry();
        return Csv.line(List.of(
                Long.toString(line.seq()),
                line.at().toString(),
                entry.event(),
                entry.caller().name(),
                entry.origin().name(),
                entry.request().value(),
                entry.resource(),
                entry.outcome().name(),
                entry.error(),
                parameters(entry).toString(),
                line.hash()));
    }
}

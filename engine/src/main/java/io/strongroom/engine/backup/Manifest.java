package io.strongroom.engine.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.strongroom.engine.model.BackupReport;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/// The last entry of a bundle, which says what all the others are.
final class Manifest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FORMAT = 1;

    private Manifest() {}

    static byte[] encode(BackupReport report) throws IOException {
        return JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("format", FORMAT)
                .put("store", report.store().toString())
                .put("name", report.name())
                .put("madeAt", report.madeAt().toString())
                .put("files", report.files())
                .put("bytes", report.bytes())
                .put("missing", report.missing())
                .put("sha256", report.hash()));
    }

    static BackupReport decode(byte[] bytes) throws IOException {
        JsonNode root = JSON.readTree(bytes);
        try {
            return new BackupReport(
                    UUID.fromString(root.path("store").asText()),
                    root.path("name").asText(),
                    Instant.parse(root.path("madeAt").asText()),
                    root.path("files").asLong(),
                    root.path("bytes").asLong(),
                    root.path("missing").asLong(),
                    root.path("sha256").asText());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("manifest", e);
        }
    }
}

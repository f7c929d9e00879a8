package io.strongroom.app.report;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Call;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What a store can show to somebody who asks how it protects: one page to read, the same tables to
/// reckon with, and checksums over all of it, in one zip file.
///
/// `SHA256SUMS` has the form of `sha256sum`; its own SHA-256 is the checksum of the pack, which
/// [EvidenceCheck] gives again without the store.
public final class EvidencePack {
    static final String PAGE = "index.html";
    static final String SUMS = "SHA256SUMS";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);

    private final Engine engine;
    private final Supplier<Call> calls;
    private final ReportWords words;
    private final Instant now;

    /// @param calls a new call for each question
    /// @param words of the page
    /// @param now what the pack says of its time
    public EvidencePack(Engine engine, Supplier<Call> calls, ReportWords words, Instant now) {
        this.engine = engine;
        this.calls = calls;
        this.words = words;
        this.now = now;
    }

    /// What a pack is usually called.
    public static String name(Instant now) {
        return "strongroom-evidence-%s.zip".formatted(STAMP.format(now));
    }

    /// Writes it.
    ///
    /// @return the checksum of the pack, in hexadecimal digits
    public String writeTo(OutputStream stream) throws IOException, EngineException {
        List<EvidenceTable> tables = new EvidenceFacts(engine, calls).read();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PAGE, bytes(new EvidencePage(words).html(now, tables)));
        for (EvidenceTable table : tables) {
            files.put(table.name() + ".csv", bytes(table.csv()));
        }
        byte[] sums = bytes(sums(files));
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        files.put(SUMS, sums);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTime(now.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
        return EvidenceCheck.sha256(sums);
    }

    private static String sums(Map<String, byte[]> files) {
        List<String> lines = new ArrayList<>();
        files.forEach((name, content) -> lines.add(EvidenceCheck.sha256(content) + "  " + name + "\n"));
        return String.join("", lines);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

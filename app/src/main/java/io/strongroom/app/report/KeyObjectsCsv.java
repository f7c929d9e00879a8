package io.strongroom.app.report;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyVersionEntry;
import io.strongroom.engine.model.KeyVersionId;
import io.strongroom.engine.model.ObjectEncryption.WrappingKey;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.SseHeaders;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.key.ListKeyObjects;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The object versions behind a key as CSV (RFC 4180), page by page: the list of what an act makes unreadable.
public final class KeyObjectsCsv {

    private static final List<String> HEAD = List.of(
            "bucket",
            "key",
            "size",
            "lastModified",
            "storedAt",
            "versionId",
            "serverSideEncryption",
            "serverSideDataEncryption",
            "keyId",
            "keyVersionId",
            "keyVersionNumber");

    private final Engine engine;
    private final Supplier<Call> calls;
    private final KeyEntry key;
    private final Map<KeyVersionId, Integer> numbers;

    /// @param calls a new call for each page
    public KeyObjectsCsv(Engine engine, Supplier<Call> calls, KeyEntry key) {
        this.engine = engine;
        this.calls = calls;
        this.key = key;
        this.numbers = key.versions().stream().collect(Collectors.toMap(KeyVersionEntry::id, KeyVersionEntry::number));
    }

    /// Writes head and rows.
    public void writeTo(OutputStream out) throws IOException, EngineException {
        write(out, HEAD);
        ListKeyObjects.Request request = ListKeyObjects.Request.of(key.id().toString());
        ListKeyObjects.Page page = page(request);
        writeAll(out, page.objects());
        while (page.next().isPresent()) {
            request = request.after(page);
            page = page(request);
            writeAll(out, page.objects());
        }
    }

    private ListKeyObjects.Page page(ListKeyObjects.Request request) throws EngineException {
        return engine.impact().objects().run(calls.get(), request);
    }

    private void writeAll(OutputStream out, List<ObjectEntry> objects) throws IOException {
        for (ObjectEntry object : objects) {
            write(out, cells(object));
        }
    }

    private List<String> cells(ObjectEntry object) {
        SseHeaders headers = object.encryption().headers();
        WrappingKey wrapping = object.encryption()
                .wrappingKey()
                .orElseThrow(() -> new IllegalStateException("an object under a key names it"));
        return List.of(
                object.bucket().value(),
                object.key().value(),
                Long.toString(object.size()),
                object.lastModified().toString(),
                object.storedAt().toString(),
                Long.toString(object.versionId()),
                headers.algorithm().orElse(""),
                headers.dataAlgorithm().orElse(""),
                wrapping.key().toString(),
                wrapping.version().toString(),
                Integer.toString(numbers.getOrDefault(wrapping.version(), 0)));
    }

    private static void write(OutputStream out, List<String> cells) throws IOException {
        out.write((Csv.line(cells) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

package io.strongroom.app.console.object;

import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.SseHeaders;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The headers a client sees when it asks for an object, those about encryption first.
final class ClientHeaders {
    private ClientHeaders() {}

    static List<Map.Entry<String, String>> of(ObjectDetails details) {
        Map<String, String> headers = new LinkedHashMap<>();
        ObjectEntry entry = details.entry();
        SseHeaders sse = entry.encryption().headers();
        sse.algorithm().ifPresent(value -> headers.put("x-oss-server-side-encryption", value));
        sse.keyId().ifPresent(value -> headers.put("x-oss-server-side-encryption-key-id", value));
        sse.dataAlgorithm().ifPresent(value -> headers.put("x-oss-server-side-data-encryption", value));
        headers.put("Content-Type", details.metadata().effectiveContentType());
        headers.put("Content-Length", Long.toString(entry.size()));
        if (!details.md5().isEmpty()) {
            headers.put("Content-MD5", details.md5());
        }
        headers.put("ETag", "\"" + entry.etag() + "\"");
        headers.put(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(entry.lastModified().atZone(ZoneOffset.UTC)));
        headers.put("x-oss-hash-crc64ecma", Long.toUnsignedString(entry.crc64()));
        headers.put("x-oss-object-type", entry.type().apiName());
        headers.putAll(details.metadata().headers());
        return headers.entrySet().stream()
                .<Map.Entry<String, String>>map(header -> Map.entry(header.getKey(), header.getValue()))
                .toList();
    }
}

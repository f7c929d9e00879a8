package io.strongroom.app.http.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/// Reads a form with a file at its end (`multipart/form-data`, RFC 7578) as it comes in: the fields are kept, the file
/// passes through. For one thread.
public final class FormReader {
    /// Most bytes of all fields together.
    public static final int MAX_FIELDS = 2 << 20;

    private static final int MAX_PARTS = 200;
    private static final int MAX_PART_HEADERS = 8 << 10;
    private static final int PIECE = 1 << 14;
    private static final String FILE = "file";

    private final InputStream source;
    private final MultiPart.Parser parser;
    private final SortedMap<String, String> fields = new TreeMap<>();
    private final Deque<ByteBuffer> content = new ArrayDeque<>();
    private final Part part = new Part();
    private Optional<FileHead> file = Optional.empty();
    private boolean fileEnded;
    private boolean ended;
    private int fieldBytes;
    private Optional<String> fault = Optional.empty();

    /// What a form says of its file before it begins.
    ///
    /// @param name as its owner calls it; may be empty
    public record FileHead(String name, Optional<String> contentType) {}

    private FormReader(InputStream source, String boundary) {
        this.source = source;
        parser = new MultiPart.Parser(boundary, part);
        parser.setMaxParts(MAX_PARTS);
        parser.setPartHeadersMaxLength(MAX_PART_HEADERS);
    }

    /// Reads the fields, up to where the file begins.
    ///
    /// @throws FailureException with `MalformedPOSTRequest` when it is no such form
    public static FormReader of(WireRequest request) throws FailureException, IOException {
        String type = request.headers().get("content-type").orElse("");
        String boundary = boundary(type);
        if (boundary.isEmpty()) {
            throw malformed("it has no boundary").asException();
        }
        FormReader reader = new FormReader(request.body(), boundary);
        while (reader.file.isEmpty() && !reader.ended && reader.fault.isEmpty()) {
            reader.pump();
        }
        if (reader.fault.isPresent()) {
            throw malformed(reader.fault.get()).asException();
        }
        return reader;
    }

    // The library throws at parameters that are none.
    private static String boundary(String type) {
        try {
            return type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                    ? Optional.ofNullable(MultiPart.extractBoundary(type)).orElse("")
                    : "";
        } catch (RuntimeException _) {
            return "";
        }
    }

    /// What a form is that is none.
    public static Failure malformed(String why) {
        return new Failure(
                400,
                "MalformedPOSTRequest",
                "The body of your POST request is not well-formed multipart/form-data: " + why + ".");
    }

    /// The fields before the file, by lower-case name.
    public SortedMap<String, String> fields() {
        return Collections.unmodifiableSortedMap(fields);
    }

    /// The file; empty when the form has none.
    public Optional<FileHead> file() {
        return file;
    }

    /// The content of the file. Ends with an error, not with its end, where the form breaks off.
    public InputStream content() {
        return new FileContent();
    }

    private void pump() throws IOException {
        byte[] piece = new byte[PIECE];
        int count = source.read(piece);
        ended |= count < 0;
        try {
            parser.parse(count < 0 ? Content.Chunk.EOF : Content.Chunk.from(ByteBuffer.wrap(piece, 0, count), false));
        } catch (RuntimeException _) {
            fault = Optional.of("a part of it is not understood");
        }
    }

    private final class Part implements MultiPart.Parser.Listener {
        private final Map<String, String> disposition = new HashMap<>();
        private final ByteArrayOutputStream value = new ByteArrayOutputStream();
        private Optional<String> contentType = Optional.empty();

        @Override
        public void onPartBegin() {
            disposition.clear();
            contentType = Optional.empty();
            value.reset();
        }

        @Override
        public void onPartHeader(String name, String text) {
            if (name.equalsIgnoreCase("content-disposition")) {
                HttpField.getValueParameters(text, disposition);
            } else if (name.equalsIgnoreCase("content-type")) {
                contentType = Optional.of(text.strip());
            }
        }

        @Override
        public void onPartHeaders() {
            if (name().equals(FILE) && file.isEmpty()) {
                file = Optional.of(new FileHead(disposition.getOrDefault("filename", ""), contentType));
            }
        }

        private String name() {
            return disposition.getOrDefault("name", "").toLowerCase(Locale.ROOT);
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            byte[] bytes = new byte[chunk.getByteBuffer().remaining()];
            chunk.getByteBuffer().get(bytes);
            if (file.isPresent()) {
                if (!fileEnded) {
                    content.add(ByteBuffer.wrap(bytes));
                }
            } else {
                fieldBytes += bytes.length;
                if (fieldBytes > MAX_FIELDS) {
                    fault = Optional.of("its fields are too long");
                } else {
                    value.writeBytes(bytes);
                }
            }
        }

        // What comes behind the file counts as nothing, as OSS says.
        @Override
        public void onPartEnd() {
            if (file.isPresent()) {
                fileEnded = true;
            } else if (name().isEmpty()) {
                fault = Optional.of("a field has no name");
            } else {
                fields.putIfAbsent(name(), value.toString(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void onComplete() {
            ended = true;
        }

        @Override
        public void onFailure(@Nullable Throwable failure) {
            fault = Optional.of("it breaks off or breaks a limit");
        }
    }

    private final class FileContent extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            while (content.isEmpty() && !fileEnded) {
                if (ended || fault.isPresent()) {
                    throw new IOException("the form breaks off");
                }
                pump();
            }
            ByteBuffer next = content.peek();
            if (next == null) {
                return -1;
            }
            int count = Math.min(length, next.remaining());
            next.get(bytes, offset, count);
            if (!next.hasRemaining()) {
                content.remove();
            }
            return count;
        }
    }
}

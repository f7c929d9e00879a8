package io.strongroom.app.http.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/// What is sent back. Names of headers go out as they are written here: clients look for `x-oss-` in lower case. For
/// one thread, except [#bytesSent].
public final class Answer {
    private final Response response;
    private final Method method;
    private Runnable beforeHead = () -> {};
    private final AtomicLong bytes = new AtomicLong();

    /// Whether the client wants to see a body.
    public enum Method {
        HEAD,
        OTHER
    }

    Answer(Response response, Method method) {
        this.response = response;
        this.method = method;
    }

    /// Whether only the head is sent.
    public boolean isHeadOnly() {
        return method == Method.HEAD;
    }

    /// Names what is done right before the head is sent, whatever was set or forgotten until then.
    public void beforeHead(Runnable action) {
        beforeHead = action;
    }

    /// Sets a header.
    public Answer header(String name, String value) {
        response.getHeaders().put(name, Headers.octets(value));
        return this;
    }

    /// Sets a header, where there is a value.
    public Answer header(String name, Optional<String> value) {
        value.ifPresent(one -> header(name, one));
        return this;
    }

    /// Sets a header to a time.
    public Answer header(String name, Instant time) {
        return header(name, Timestamps.header(time));
    }

    /// Ends with no body.
    public void empty(int status) throws IOException {
        body(status, 0).close();
    }

    /// Ends with a document.
    public void xml(int status, byte[] document) throws IOException {
        header("Content-Type", "application/xml");
        try (OutputStream out = body(status, document.length)) {
            out.write(document);
        }
    }

    /// Sends the head, then what is written, which must have `length` bytes; to be closed when it is whole, and only
    /// then: what is not closed reaches the client as broken off.
    public OutputStream body(int status, long length) {
        beforeHead.run();
        response.setStatus(status);
        if (status != 304) {
            response.getHeaders().put("Content-Length", length);
        }
        return isHeadOnly() ? new HeadOnly() : new Counted();
    }

    /// Whether the head is on its way, so that nothing can be said instead.
    public boolean isCommitted() {
        return response.isCommitted();
    }

    /// Forgets what was set so far.
    public void reset() {
        response.reset();
    }

    /// The status that was sent.
    public int status() {
        return response.getStatus();
    }

    /// How many bytes of body were sent.
    public long bytesSent() {
        return bytes.get();
    }

    private final class Counted extends OutputStream {
        private final OutputStream out = Content.Sink.asOutputStream(response);

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            out.write(source, offset, length);
            bytes.addAndGet(length);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private final class HeadOnly extends OutputStream {
        private final OutputStream out = Content.Sink.asOutputStream(response);

        @Override
        public void write(int octet) {
            // the client asked for the head only
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            // the client asked for the head only
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}

package io.strongroom.e2e.hostile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One connection that sends whatever bytes a test wants. Waits ten seconds for an answer, and fails then.
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    RawClient(URI address) throws IOException {
        this.socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /// Waits so long for each byte from now on.
    void patience(Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
    }

    RawClient send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /// Sends text, one byte for each character.
    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Says that nothing more comes.
    RawClient end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    Reply reply() throws IOException {
        return Reply.from(in, false);
    }

    Reply replyTo(RawRequest request) throws IOException {
        send(request.bytes());
        return Reply.from(in, request.method().equals("HEAD"));
    }

    /// Waits until the other side closes, whatever it says before.
    ///
    /// @return what it said
    String untilClosed() throws IOException {
        try {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException _) {
            return ""; // a reset is a way of closing too
        }
    }

    /// One request on a connection of its own.
    static Reply ask(URI address, RawRequest request) throws IOException {
        try (RawClient client = new RawClient(address)) {
            return client.replyTo(request);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package io.strongroom.app.cli.remote;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.ReentrantLock;

/// Frames over one socket: type (1 byte), length (4 bytes, big endian), payload.
///
/// Thread rule: one thread receives; any thread sends, frames never mix. [#close] from any thread ends both.
final class FrameChannel implements Closeable {

    private static final int HEADER = 5;

    private final SocketChannel socket;
    private final ReentrantLock sending = new ReentrantLock();

    FrameChannel(SocketChannel socket) {
        this.socket = socket;
    }

    void send(FrameType type, byte[] bytes, int offset, int length) throws IOException {
        if (length > type.limit()) {
            throw new IllegalArgumentException("frame too long: " + type);
        }
        ByteBuffer header =
                ByteBuffer.allocate(HEADER).put(type.code()).putInt(length).flip();
        ByteBuffer[] message = {header, ByteBuffer.wrap(bytes, offset, length)};
        sending.lock();
        try {
            while (message[0].hasRemaining() || message[1].hasRemaining()) {
                if (socket.write(message) < 0) {
                    throw new EOFException("the other side is gone");
                }
            }
        } finally {
            sending.unlock();
        }
    }

    void send(FrameType type, byte[] bytes) throws IOException {
        send(type, bytes, 0, bytes.length);
    }

    /// The next frame. Refuses unknown types and lengths over the type's limit before reading further.
    ///
    /// @throws EOFException when the other side has closed
    Frame receive() throws IOException {
        ByteBuffer header = fill(ByteBuffer.allocate(HEADER));
        FrameType type = FrameType.of(header.get()).orElseThrow(() -> new ProtocolException("unknown message"));
        int length = header.getInt();
        if (length < 0 || length > type.limit()) {
            throw new ProtocolException("message too long");
        }
        return new Frame(type, fill(ByteBuffer.allocate(length)).array());
    }

    /// The next frame, which must be of this type.
    byte[] receive(FrameType expected) throws IOException {
        Frame frame = receive();
        if (frame.type() != expected) {
            throw new ProtocolException("unexpected message");
        }
        return frame.payload();
    }

    private ByteBuffer fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (socket.read(buffer) < 0) {
                throw new EOFException("the other side is gone");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

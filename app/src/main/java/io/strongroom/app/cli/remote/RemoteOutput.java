package io.strongroom.app.cli.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/// A standard stream that is written in the other process. Blocks while the other process does not take more.
final class RemoteOutput extends OutputStream {

    private final FrameChannel frames;
    private final FrameType type;

    RemoteOutput(FrameChannel frames, FrameType type) {
        this.frames = frames;
        this.type = type;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        for (int done = 0; done < length; done += FrameType.MAX_DATA) {
            frames.send(type, bytes, offset + done, Math.min(FrameType.MAX_DATA, length - done));
        }
    }
}

package io.strongroom.app.cli.remote;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Standard input of a handed-over command. Asks for the next piece only when the command wants one, so that nothing is
/// taken from the sender's input that the command does not read, and no more than one piece waits in memory.
final class RemoteInput extends InputStream {

    private final FrameChannel frames;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] piece = new byte[0];
    private int position;
    private boolean asked;
    private boolean ended;
    private boolean broken;

    RemoteInput(FrameChannel frames) {
        this.frames = frames;
    }

    /// A piece has come; an empty one is the end.
    void accept(byte[] received) throws ProtocolException {
        lock.lock();
        try {
            if (!asked) {
                throw new ProtocolException("nobody asked for input");
            }
            asked = false;
            piece = received;
            position = 0;
            ended |= received.length == 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The sender is gone: the command sees a failure, never half an input that looks whole.
    void breakOff() {
        lock.lock();
        try {
            broken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        lock.lock();
        try {
            while (position == piece.length && !ended && !broken) {
                askOnce();
                changed.await();
            }
            if (broken) {
                throw new EOFException("the sender of the command is gone");
            }
            if (position == piece.length) {
                return -1;
            }
            int taken = Math.min(length, piece.length - position);
            System.arraycopy(piece, position, target, offset, taken);
            position += taken;
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        } finally {
            lock.unlock();
        }
    }

    private void askOnce() throws IOException {
        if (!asked) {
            asked = true;
            frames.send(FrameType.STDIN_WANTED, new byte[0]);
        }
    }
}

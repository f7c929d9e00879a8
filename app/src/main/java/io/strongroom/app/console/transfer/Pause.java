package io.strongroom.app.console.transfer;

import io.strongroom.engine.usecase.Cancellation;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets transfers wait and go on. Whoever waits holds nothing that others need: a transfer waits between two pieces of
/// its own file, as it would for a slow disk, and a cancelled one does not wait. Safe for all threads.
public final class Pause {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean on;

    /// Whether transfers wait.
    public boolean isOn() {
        lock.lock();
        try {
            return on;
        } finally {
            lock.unlock();
        }
    }

    void begin() {
        change(true);
    }

    void end() {
        change(false);
    }

    private void change(boolean next) {
        lock.lock();
        try {
            on = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Lets those look up that were cancelled meanwhile.
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when nothing has to wait, or `stop` was requested.
    public void pass(Cancellation stop) {
        lock.lock();
        try {
            while (on && !stop.isRequested()) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /// `source`, which waits before each read.
    InputStream before(InputStream source, Cancellation stop) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                pass(stop);
                return super.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                pass(stop);
                return super.read(bytes, offset, length);
            }
        };
    }

    /// `sink`, which waits before each write.
    OutputStream before(OutputStream sink, Cancellation stop) {
        return new FilterOutputStream(sink) {
            @Override
            public void write(int single) throws IOException {
                pass(stop);
                out.write(single);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                pass(stop);
                out.write(bytes, offset, length);
            }
        };
    }
}

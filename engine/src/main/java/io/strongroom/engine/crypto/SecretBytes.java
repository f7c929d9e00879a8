package io.strongroom.engine.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Secret bytes with one owner, who wipes them by closing.
///
/// Refuses every use after [#close()] with [IllegalStateException]. Equality takes the same time
/// wherever the bytes differ; the content appears neither in `toString` nor in `hashCode`. Safe
/// for use by several threads: closing waits for a running [#use], so nobody ever computes with a
/// half-wiped key.
public final class SecretBytes implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private boolean closed;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// New random bytes from the system's generator.
    public static SecretBytes random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return new SecretBytes(bytes);
    }

    /// A copy; wiping the original stays the caller's task.
    public static SecretBytes copyOf(byte[] bytes) {
        return new SecretBytes(bytes.clone());
    }

    /// Takes over the array itself, which is wiped on close.
    public static SecretBytes adopt(byte[] bytes) {
        return new SecretBytes(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /// A copy that the caller has to wipe.
    public synchronized byte[] copy() {
        return open().clone();
    }

    /// Shows the live array to the function, which must neither keep nor change it, nor use
    /// another secret (it runs under this one's monitor).
    public synchronized <T extends @Nullable Object> T use(Function<byte[], T> function) {
        return function.apply(open());
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    private byte[] open() {
        if (closed) {
            throw new IllegalStateException("secret bytes already closed");
        }
        return bytes;
    }

    // Works on a copy of the other side: holding two monitors at once could deadlock with the
    // mirrored comparison.
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof SecretBytes that)) {
            return false;
        }
        byte[] copy = that.copy();
        try {
            return use(mine -> MessageDigest.isEqual(mine, copy));
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    @Override
    public int hashCode() {
        return bytes.length;
    }

    @Override
    public String toString() {
        return "SecretBytes[" + bytes.length + "]";
    }
}

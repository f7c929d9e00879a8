package io.strongroom.engine.blob;

import java.io.IOException;
import java.util.Locale;

/// What can go wrong with blobs in correct use. The three kinds need three different answers from
/// a person, so they are three types.
public abstract sealed class BlobException extends Exception {

    private BlobException(String message) {
        super(message);
    }

    private BlobException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /// The failure of a file operation, told apart by what the system said.
    public static BlobException of(IOException cause) {
        return isFull(cause) ? new NoSpace(cause) : new Io(cause);
    }

    // Java has no exception type of its own for a full disk; the text is strerror(ENOSPC),
    // strerror(EDQUOT) or Windows'
    // own.
    private static boolean isFull(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left on device")
                || message.contains("disk quota exceeded")
                || message.contains("not enough space on the disk");
    }

    /// The file of a blob is not where it was put.
    public static final class Missing extends BlobException {

        private final BlobRef ref;

        /// The blob `ref` has no file.
        public Missing(BlobRef ref) {
            super("No file for blob " + ref.id() + " in shard " + ref.shard());
            this.ref = ref;
        }

        /// The blob whose file is gone.
        public BlobRef ref() {
            return ref;
        }
    }

    /// The disk refused or failed.
    public static final class Io extends BlobException {

        /// The disk said `cause`.
        public Io(IOException cause) {
            super(cause);
        }
    }

    /// The disk, or the quota on it, is full.
    public static final class NoSpace extends BlobException {

        /// The disk said `cause`.
        public NoSpace(IOException cause) {
            super(cause);
        }
    }
}

package io.strongroom.engine.content;

import io.strongroom.engine.blob.BlobException;
import io.strongroom.engine.blob.BlobRef;

/// What can go wrong with stored content in correct use. "Somebody changed it", "it is gone", "the
/// disk" and "the disk is full" need different answers, so they are different types.
public abstract sealed class ContentException extends Exception {

    private ContentException(String message) {
        super(message);
    }

    private ContentException(BlobException cause) {
        super(cause.getMessage(), cause);
    }

    /// The same failure in the words of this package.
    static ContentException of(BlobException cause) {
        return switch (cause) {
            case BlobException.Missing missing -> new Missing(missing.ref());
            case BlobException.Io io -> new Io(io);
            case BlobException.NoSpace noSpace -> new NoSpace(noSpace);
        };
    }

    /// The stored bytes are not those that were written, or the key is not theirs.
    public static final class Corrupt extends ContentException {

        /// What did not fit.
        public enum What {
            /// The header is not the one the row remembers.
            HEADER,
            /// The data key does not belong to this file, or the commitment was changed.
            COMMITMENT,
            /// A segment did not authenticate.
            SEGMENT,
            /// The file is shorter or longer than it was.
            LENGTH,
            /// Plain content has another checksum.
            CHECKSUM
        }

        private final BlobRef blob;
        private final What what;

        /// `what` of this blob does not fit.
        public Corrupt(BlobRef blob, What what) {
            super("Blob " + blob.id() + " in shard " + blob.shard() + " is corrupted: " + what);
            this.blob = blob;
            this.what = what;
        }

        /// The damaged blob.
        public BlobRef blob() {
            return blob;
        }

        /// What did not fit.
        public What what() {
            return what;
        }
    }

    /// The file is gone.
    public static final class Missing extends ContentException {

        private final BlobRef blob;

        /// `blob` has no file.
        public Missing(BlobRef blob) {
            super("No file for blob " + blob.id() + " in shard " + blob.shard());
            this.blob = blob;
        }

        /// The blob whose file is gone.
        public BlobRef blob() {
            return blob;
        }
    }

    /// The disk refused or failed.
    public static final class Io extends ContentException {

        Io(BlobException.Io cause) {
            super(cause);
        }
    }

    /// The disk, or the quota on it, is full.
    public static final class NoSpace extends ContentException {

        NoSpace(BlobException.NoSpace cause) {
            super(cause);
        }
    }
}

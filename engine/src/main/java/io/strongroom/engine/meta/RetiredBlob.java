package io.strongroom.engine.meta;

import java.time.Instant;

/// A file that nothing refers to any more and that goes at its release time.
public record RetiredBlob(PartRow.BlobAddress blob, Reason reason, Instant retiredAt, Instant releaseAt) {
    /// Why a file was retired.
    public enum Reason {
        /// The object was deleted.
        DELETED,
        /// A newer upload, copy or re-encryption took its place.
        REPLACED,
        /// The same, and its bytes are to be overwritten before it goes.
        REPLACED_OVERWRITE,
        /// The part was not used when its upload ended.
        UNUSED_PART
    }
}

package io.strongroom.engine.model;

import java.util.Optional;

/// Something in a valid policy that probably means something else than its author.
///
/// @param statement counted from 1
/// @param line where the statement begins, from 1
/// @param detail the action or resource it is about; may be empty
/// @param suggestion what may have been meant
public record PolicyHint(Kind kind, int statement, int line, String detail, Optional<String> suggestion) {
    /// What is odd.
    public enum Kind {
        /// No action has this name; it matches nothing.
        UNKNOWN_ACTION,
        /// The pattern fits no action that exists.
        MATCHES_NO_ACTION,
        /// The resource is of another service than every action.
        OTHER_SERVICE,
        /// Actions on objects, but only a bucket is named; `bucket/*` would mean its objects.
        BUCKET_WITHOUT_OBJECTS,
        /// A star right after a bucket's name also covers other buckets that begin so.
        BUCKET_PREFIX,
        /// Keys are listed on `key` and `alias`; a single key does not cover that.
        KEY_WITHOUT_CONTAINER,
        /// Allowing all but some actions also allows those that come later.
        ALLOWS_ALL_BUT,
        /// Everything is allowed.
        ALLOWS_EVERYTHING,
        /// An empty segment matches nothing but an empty one; a star was probably meant.
        EMPTY_SEGMENT,
        /// An account is named that is not, or may not be, the store's own; the resource means nothing then.
        OTHER_ACCOUNT,
        /// A region is named; the store is in none, so the resource means nothing.
        REGION
    }
}

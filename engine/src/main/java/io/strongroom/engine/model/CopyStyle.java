package io.strongroom.engine.model;

/// What an object that a job encrypts anew looks like afterwards.
public enum CopyStyle {
    /// As before: type, parts, ETag and last modification stay.
    IN_PLACE,
    /// As after CopyObject onto itself: last modified now, of type Normal, with one part, whose MD5 is
    /// the ETag.
    LIKE_COPY
}

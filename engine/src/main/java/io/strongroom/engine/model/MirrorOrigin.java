package io.strongroom.engine.model;

import java.time.Instant;

/// Where a bucket fetches objects that it does not have.
///
/// @param location an `http://` or `https://` address ending in `/`, or the absolute path of
///     a local folder
/// @param addresses whether addresses inside this network may be asked
public record MirrorOrigin(String location, InternalAddresses addresses, Instant setAt) {
    /// Whether loopback, link-local, private and other non-public addresses may be asked.
    public enum InternalAddresses {
        REFUSED,
        ALLOWED
    }
}

package io.strongroom.engine.model;

import java.time.Instant;

/// One record of the trail as shown.
///
/// @param seq its number, from 1
/// @param hash chains it to the one before, hexadecimal
public record AuditLine(long seq, Instant at, AuditEntry entry, String hash) {}

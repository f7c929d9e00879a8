package io.strongroom.engine.model;

import java.time.Instant;
import java.util.UUID;

/// What a backup holds.
///
/// @param store id of the store
/// @param name of its folder when the backup was made
/// @param files of objects, running uploads and kept content
/// @param bytes of everything in it
/// @param missing files that were gone from the store already
/// @param hash hexadecimal SHA-256 over a line for each entry: its SHA-256, length and name
public record BackupReport(
        UUID store, String name, Instant madeAt, long files, long bytes, long missing, String hash) {}

package io.strongroom.engine.meta;

import io.strongroom.engine.crypto.SecretBytes;
import java.nio.file.Path;
import java.time.Clock;

/// How a database is opened.
///
/// @param folder where its files are; made when absent
/// @param fileScheme empty for plain files, else the scheme of a registered H2 file system
///     such as `loss:`
/// @param keys the keys it works with; the database keeps copies and wipes them when it closes
public record DatabaseOptions(Path folder, String fileScheme, Keys keys, Clock clock) {
    /// @param file encrypts the database file
    /// @param rowMac authenticates rows with security meaning
    /// @param audit chains the audit trail
    public record Keys(SecretBytes file, SecretBytes rowMac, SecretBytes audit) {}
}

package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.VersionName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which version of an object.
final class VersionOption {

    @Option(
            names = "--version-id",
            paramLabel = "VERSION",
            description = "This version, as ls --all-versions shows it; else the current one.")
    private @Nullable String version;

    boolean isGiven() {
        return version != null;
    }

    /// The version that was named.
    Optional<VersionName> get() throws EngineException {
        return version == null ? Optional.empty() : Optional.of(VersionName.parse(version));
    }
}

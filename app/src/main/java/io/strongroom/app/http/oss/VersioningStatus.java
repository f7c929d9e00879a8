package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.XmlElement;
import io.strongroom.engine.model.Versioning;
import java.util.Optional;

/// The versioning of a bucket as documents write it.
final class VersioningStatus {
    static final String ROOT = "VersioningConfiguration";

    private VersioningStatus() {}

    /// Empty for a bucket that never had any.
    static Optional<String> of(Versioning versioning) {
        return switch (versioning) {
            case OFF -> Optional.empty();
            case ENABLED -> Optional.of("Enabled");
            case SUSPENDED -> Optional.of("Suspended");
        };
    }

    /// What a document asks for.
    static Versioning read(XmlElement document) throws FailureException {
        return switch (document.textOf("Status").orElse("")) {
            case "Enabled" -> Versioning.ENABLED;
            case "Suspended" -> Versioning.SUSPENDED;
            default -> throw Failure.malformedXml().asException();
        };
    }
}

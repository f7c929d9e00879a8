package io.strongroom.engine.usecase.access;

import io.strongroom.engine.content.ObjectName;
import io.strongroom.engine.meta.NumberRanges;
import io.strongroom.engine.model.AuditEntry;
import io.strongroom.engine.model.KeyId;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.model.Versioning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One name and the versions under it as the trail has told them so far: it goes by the same rules as
/// [io.strongroom.engine.content.ObjectRows]. Not safe for many threads.
final class PastObject {
    private final ObjectName name;
    private final List<Version> versions = new ArrayList<>();
    private Versioning versioning = Versioning.OFF;

    PastObject(ObjectName name) {
        this.name = name;
    }

    /// @param number internal number, unique in the store
    /// @param isNull whether it goes by the name `null`
    /// @param key the CMK it is under
    record Version(long number, boolean isNull, boolean isMarker, Optional<KeyId> key) {
        private Version under(Optional<KeyId> other) {
            return new Version(number, isNull, isMarker, other);
        }

        private boolean is(VersionName version) {
            return version.number().map(wanted -> wanted == number).orElse(isNull);
        }
    }

    /// What reads found.
    Optional<Version> current() {
        return versions.isEmpty() || versions.getLast().isMarker() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /// Hears of one thing that was done.
    void take(AuditEntry entry) {
        Map<String, String> said = entry.parameters();
        if (entry.event().equals("RewrapDataKeys") && said.containsKey("versionNumbers")) {
            rewrapped(NumberRanges.parse(said.get("versionNumbers")), said.getOrDefault("toKeyId", ""));
        } else if (name.resource().equals(said.get("object")) && said.containsKey("versionNumber")) {
            exchanged(Long.parseLong(said.get("versionNumber")), key(said));
        } else if (entry.resource().equals(name.bucket().value())) {
            bucket(entry);
        } else if (entry.resource().equals(name.resource())) {
            object(entry);
        }
    }

    private void rewrapped(NumberRanges numbers, String key) {
        versions.replaceAll(version -> numbers.contains(version.number()) ? version.under(KeyId.parse(key)) : version);
    }

    private void exchanged(long number, Optional<KeyId> key) {
        versions.replaceAll(version -> version.number() == number ? version.under(key) : version);
    }

    private static Optional<KeyId> key(Map<String, String> said) {
        return Optional.ofNullable(said.get("keyId")).flatMap(KeyId::parse);
    }

    private void bucket(AuditEntry entry) {
        switch (entry.event()) {
            case "PutBucketVersioning" ->
                versioning = Versioning.valueOf(entry.parameters().getOrDefault("status", ""));
            case "DeleteBucket" -> {
                versions.clear();
                versioning = Versioning.OFF;
            }
            default -> {
                // Nothing that concerns the name.
            }
        }
    }

    private void object(AuditEntry entry) {
        Map<String, String> said = entry.parameters();
        if (entry.event().equals("DeleteObject")) {
            long marker = Long.parseLong(said.getOrDefault("versionNumber", "0"));
            delete(Optional.ofNullable(said.get("versionId")).map(VersionName::new), marker);
        } else if (said.containsKey("versionNumber")) {
            put(new Version(
                    Long.parseLong(said.get("versionNumber")), versioning != Versioning.ENABLED, false, key(said)));
        }
    }

    private void delete(Optional<VersionName> version, long number) {
        if (version.isPresent()) {
            versions.removeIf(one -> one.is(version.get()));
        } else if (versioning == Versioning.OFF) {
            versions.clear();
        } else {
            put(new Version(number, versioning != Versioning.ENABLED, true, Optional.empty()));
        }
    }

    private void put(Version version) {
        switch (versioning) {
            case OFF -> versions.clear();
            case SUSPENDED -> versions.removeIf(Version::isNull);
            case ENABLED -> {
                // All older ones stay.
            }
        }
        versions.add(version);
    }
}

package io.strongroom.app.cli;

import io.strongroom.engine.model.AliasEntry;
import io.strongroom.engine.model.CiphertextBlob;
import io.strongroom.engine.model.KeyAlias;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyVersionEntry;
import io.strongroom.engine.model.SlotEntry;
import java.util.Locale;

/// What the command line tells of CMKs and key slots, under the names of the KMS API.
final class KeyFacts {

    private KeyFacts() {}

    static Facts of(KeyEntry key) {
        Facts facts = new Facts()
                .with("keyId", key.id().toString())
                .with("aliasNames", key.aliases().stream().map(KeyAlias::value).toList())
                .with("keySpec", key.spec().apiName())
                .with("keyUsage", "ENCRYPT/DECRYPT")
                .with("origin", key.origin().apiName())
                .with("keyState", key.state().apiName())
                .with("creationDate", key.createdAt())
                .with("creator", key.creator())
                .with("description", key.description());
        key.primaryVersion()
                .ifPresent(
                        version -> facts.with("primaryKeyVersion", version.id().toString()));
        addRotation(facts, key);
        key.deletion().ifPresent(moment -> facts.with("deleteDate", moment));
        key.materialExpiry().ifPresent(moment -> facts.with("materialExpireTime", moment));
        key.restorableUntil().ifPresent(moment -> facts.with("materialRestorableUntil", moment));
        facts.with("deletionProtection", key.protection().enabled() ? "Enabled" : "Disabled");
        return key.protection().note().isEmpty()
                ? facts
                : facts.with("deletionProtectionDescription", key.protection().note());
    }

    private static void addRotation(Facts facts, KeyEntry key) {
        key.lastRotation().ifPresent(moment -> facts.with("lastRotationDate", moment));
        facts.with("automaticRotation", key.automaticRotation().apiName());
        key.rotationInterval().ifPresent(interval -> facts.with("rotationInterval", interval.toSeconds() + "s"));
        key.nextRotation().ifPresent(moment -> facts.with("nextRotationDate", moment));
    }

    static String line(KeyEntry key) {
        return "%s  %-15s  %-14s  %-10s  %s"
                .formatted(
                        key.id(),
                        key.state().apiName(),
                        key.spec().apiName(),
                        key.origin().apiName(),
                        String.join(
                                " ", key.aliases().stream().map(KeyAlias::value).toList()));
    }

    /// What people call a key, and its id where that is another thing.
    static String name(KeyEntry key) {
        return key.aliases().isEmpty()
                ? key.id().toString()
                : "%s (%s)".formatted(key.aliases().getFirst(), key.id());
    }

    static Facts of(AliasEntry alias) {
        return new Facts()
                .with("aliasName", alias.alias().value())
                .with("keyId", alias.key().toString())
                .with("creationDate", alias.createdAt());
    }

    static Facts of(KeyEntry key, KeyVersionEntry version) {
        Facts facts = new Facts()
                .with("keyId", key.id().toString())
                .with("keyVersionId", version.id().toString())
                .with("number", version.number())
                .with("creationDate", version.createdAt())
                .with("primary", isPrimary(key, version))
                .with("material", material(version));
        version.withheldUntil().ifPresent(moment -> facts.with("materialRestorableUntil", moment));
        return facts;
    }

    static String line(KeyEntry key, KeyVersionEntry version) {
        return "v%-4d  %s  %s  %-9s  %s"
                .formatted(
                        version.number(),
                        version.id(),
                        KeySentences.moment(version.createdAt()),
                        material(version),
                        isPrimary(key, version) ? "primary" : "")
                .stripTrailing();
    }

    private static boolean isPrimary(KeyEntry key, KeyVersionEntry version) {
        return key.primaryVersion().filter(version::equals).isPresent();
    }

    private static String material(KeyVersionEntry version) {
        return version.material().name().toLowerCase(Locale.ROOT);
    }

    /// What made a blob; the blob itself is told by who knows where it goes.
    static Facts of(CiphertextBlob blob) {
        return new Facts()
                .with("keyId", blob.key().toString())
                .with("keyVersionId", blob.version().toString());
    }

    static Facts of(SlotEntry slot) {
        return new Facts()
                .with("slotId", slot.id())
                .with("type", slot.type().name().toLowerCase(Locale.ROOT))
                .with("label", slot.label())
                .with("creationDate", slot.createdAt());
    }

    static String line(SlotEntry slot) {
        return "%-36s  %-12s  %s  %s"
                .formatted(slot.id(), slot.type().name().toLowerCase(Locale.ROOT), slot.createdAt(), slot.label());
    }
}

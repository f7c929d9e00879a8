package io.strongroom.app.cli;

import io.strongroom.engine.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What refusals about keys say, and what can be done.
final class KeySentences {

    private KeySentences() {}

    static String of(Problem.InvalidKeyId no) {
        return "'%s' is neither a key id nor alias/NAME.".formatted(no.id());
    }

    static String of(Problem.KeyNotFound no) {
        return "there is no key %s; key list shows ids and aliases (an alias is written alias/NAME)."
                .formatted(no.id());
    }

    static String of(Problem.AliasNotFound no) {
        return "there is no alias %s.".formatted(no.alias());
    }

    static String of(Problem.InvalidAlias no) {
        return "'%s' is no alias: 1 to 255 letters, digits, _, - and / after alias/.".formatted(no.alias());
    }

    static String of(Problem.ReservedAlias no) {
        return "%s is reserved for the store itself.".formatted(no.alias());
    }

    static String of(Problem.AliasAlreadyExists no) {
        return "%s names key %s already; key update-alias points it to another key.".formatted(no.alias(), no.key());
    }

    static String of(Problem.AliasMoved no) {
        return "%s was pointed to another key than %s meanwhile; nothing was changed, try again."
                .formatted(no.alias(), no.key());
    }

    static String of(Problem.KeyStateForbids no) {
        return "the key %s is %s; %s is not possible in this state."
                .formatted(no.name(), no.state().apiName(), no.operation().apiName());
    }

    static String of(Problem.KeyDeleted no) {
        return "the key %s (%s) was deleted on %s; what it protected stays unreadable for ever."
                .formatted(no.name(), no.key(), moment(no.gone()));
    }

    static String of(Problem.DeletionProtected no) {
        return "the key %s is protected against deletion%s; take the protection off first (key set-deletion-protection)."
                .formatted(no.name(), no.note().isEmpty() ? "" : " (" + no.note() + ")");
    }

    static String of(Problem.ServiceKeyForbids no) {
        return "the key %s belongs to the store itself; %s is not allowed on it."
                .formatted(no.name(), no.operation().apiName());
    }

    static String of(Problem.OriginForbids no) {
        return "the key %s has the origin %s, which does not know %s."
                .formatted(no.name(), no.origin().apiName(), no.operation().apiName());
    }

    static String invalidCiphertext() {
        return "CiphertextBlob does not open: it is damaged, belongs to another encryption context, or was not made"
                + " by a key of this store.";
    }

    static String of(Problem.InvalidEncryptionContext no) {
        return "this is no encryption context: %s."
                .formatted(
                        switch (no.fault()) {
                            case NOT_JSON -> "it is not JSON";
                            case NOT_TEXT_TO_TEXT -> "it must be one JSON object whose values are all texts";
                            case DOUBLE_NAME -> "a name occurs twice";
                            case TOO_LONG -> "it has more than 8192 characters";
                            case NOT_UNICODE -> "it is not Unicode";
                        });
    }

    static String of(Problem.PlaintextTooLarge no) {
        return "a key encrypts at most %,d bytes directly; these are %,d. Use a data key for more."
                .formatted(no.limit(), no.bytes());
    }

    static String of(Problem.KeyStillProtects no) {
        return "%,d objects and %,d running uploads are still under the key %s; it was left as it is."
                .formatted(no.objects(), no.uploads(), no.name());
    }

    /// With what brings back what the key protects.
    static String of(Problem.KeyNotUsable refused) {
        String until = refused.until().map(KeySentences::moment).orElse("");
        String wayBack = switch (refused.state()) {
            case ENABLED -> "look at the key";
            case DISABLED -> "enable the key";
            case PENDING_DELETION -> "cancel its deletion before " + until;
            case PENDING_IMPORT ->
                until.isEmpty()
                        ? "import its material"
                        : "restore its material before " + until + ", or import it again";
        };
        return "the key %s is %s, so what it protects can be neither read nor written; %s to bring it back."
                .formatted(refused.name(), refused.state().apiName(), wayBack);
    }

    /// A moment to the second.
    static String moment(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// A length of time in whole days, else in hours.
    static String span(Duration length) {
        boolean days = length.equals(Duration.ofDays(length.toDays()));
        return days ? Count.of(length.toDays(), "day") : Count.of(length.toHours(), "hour");
    }
}

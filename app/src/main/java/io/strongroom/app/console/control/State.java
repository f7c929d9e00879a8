package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;

/// The states the console gives a word, an icon and a meaning. The text is `common.state.<name in lower camel>`.
public enum State {
    ENABLED("enabled", Icon.SUCCESS, Meaning.SUCCESS),
    DISABLED("disabled", Icon.DISABLED, Meaning.NEUTRAL),
    PENDING_IMPORT("pendingImport", Icon.PENDING_IMPORT, Meaning.ATTENTION),
    EXPIRES("expires", Icon.CLOCK, Meaning.ATTENTION),
    EXPIRES_SHORT("expiresShort", Icon.CLOCK, Meaning.ATTENTION),
    PENDING_DELETION("pendingDeletion", Icon.DELETE, Meaning.DANGER),
    DELETED_IN("deletedIn", Icon.DELETE, Meaning.DANGER),
    DESTROYED("destroyed", Icon.DELETE, Meaning.DANGER),

    RUNNING("running", Icon.REENCRYPT, Meaning.INFORMATION),
    QUEUED("queued", Icon.CLOCK, Meaning.NEUTRAL),
    PAUSED("paused", Icon.PAUSE, Meaning.NEUTRAL),
    FINISHED("finished", Icon.SUCCESS, Meaning.SUCCESS),
    FINISHED_WITH_FAILURES("finishedWithFailures", Icon.ATTENTION, Meaning.ATTENTION),
    STOPPED("stopped", Icon.STOP, Meaning.NEUTRAL),
    FAILED("failed", Icon.FAILED, Meaning.DANGER),

    ALLOWED("allowed", Icon.CHECK, Meaning.SUCCESS),
    DENIED("denied", Icon.CLOSE, Meaning.DANGER),
    NOT_GRANTED("notGranted", Icon.DISABLED, Meaning.NEUTRAL),
    CURRENT("current", Icon.CHECK, Meaning.SUCCESS),

    READABLE("readable", Icon.CHECK, Meaning.NEUTRAL),
    HISTORY("history", Icon.CLOCK, Meaning.ATTENTION),
    MIRRORED("mirrored", Icon.MIRRORED, Meaning.ATTENTION),
    KEY_DISABLED("keyDisabled", Icon.DISABLED, Meaning.DANGER),
    MATERIAL_MISSING("materialMissing", Icon.PENDING_IMPORT, Meaning.DANGER),
    KEY_DELETED("keyDeleted", Icon.DELETE, Meaning.DANGER),
    NO_PERMISSION("noPermission", Icon.ENCRYPTED, Meaning.DANGER),
    DAMAGED("damaged", Icon.DANGER, Meaning.DANGER),
    COPYING("copying", Icon.BUSY, Meaning.INFORMATION);

    private final String word;
    private final Icon icon;
    private final Meaning meaning;

    State(String word, Icon icon, Meaning meaning) {
        this.word = word;
        this.icon = icon;
        this.meaning = meaning;
    }

    /// The key of the word; `{0}` in it is a count, such as days left.
    public String key() {
        return "common.state." + word;
    }

    public Icon icon() {
        return icon;
    }

    public Meaning meaning() {
        return meaning;
    }
}

package io.strongroom.app.console.help;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the help has a page about, in the order in which it is read.
public enum HelpTopic {
    METHODS,
    DEFAULTS,
    HISTORY,
    PERMISSIONS,
    KEYS,
    KEY_TROUBLE,
    IMPORT,
    SEALING,
    TRANSFERS,
    ENDPOINT,
    ACCESS,
    AUDIT,
    COMMANDS,
    SHORTCUTS,
    ERRORS;

    /// The name of its page, without the ending.
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The topic whose page a link of another page leads to; empty for a link that leads elsewhere.
    static Optional<HelpTopic> ofLink(String destination) {
        return Arrays.stream(values())
                .filter(topic -> destination.equals(topic.file() + ".md"))
                .findFirst();
    }

    /// The topic that goes on where the explanation of a page of the console ends.
    ///
    /// @param page the id of the page, such as `buckets`
    public static HelpTopic ofPage(String page) {
        return switch (page) {
            case "overview" -> DEFAULTS;
            case "objects" -> TRANSFERS;
            case "keys" -> KEYS;
            case "jobs" -> HISTORY;
            case "access" -> ACCESS;
            case "audit" -> AUDIT;
            case "endpoint" -> ENDPOINT;
            case "settings" -> SEALING;
            default -> METHODS;
        };
    }
}

package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import java.util.Locale;

/// What a message, chip or notification means to the person. Never shown by colour alone.
public enum Meaning {
    NEUTRAL(Icon.INFORMATION),
    INFORMATION(Icon.INFORMATION),
    SUCCESS(Icon.SUCCESS),
    ATTENTION(Icon.CLOCK),
    DANGER(Icon.DANGER);

    private final Icon icon;

    Meaning(Icon icon) {
        this.icon = icon;
    }

    /// The icon that goes with it where nothing more exact is known.
    public Icon icon() {
        return icon;
    }

    /// The style class of the sheets.
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a notification of this meaning stays until it is closed.
    public boolean stays() {
        return switch (this) {
            case ATTENTION, DANGER -> true;
            case NEUTRAL, INFORMATION, SUCCESS -> false;
        };
    }
}

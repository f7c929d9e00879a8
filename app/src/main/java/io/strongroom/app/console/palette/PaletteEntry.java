package io.strongroom.app.console.palette;

import io.strongroom.app.console.Icon;
import java.util.Locale;

/// One line of the palette.
///
/// @param text what it is called, in the language of the moment
/// @param detail what tells it from others of that name, such as the page of an act; may be empty
/// @param keys the shortcut as people read it; empty for none
/// @param act what choosing it does
public record PaletteEntry(Kind kind, Icon icon, String text, String detail, String keys, Runnable act) {
    /// What an entry leads to, in the order in which they are shown.
    public enum Kind {
        PAGE,
        ACTION,
        BUCKET,
        OBJECT,
        KEY,
        USER;

        /// The key of its word.
        String messageKey() {
            return "palette.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// An entry that no key leads to.
    public static PaletteEntry of(Kind kind, Icon icon, String text, String detail, Runnable act) {
        return new PaletteEntry(kind, icon, text, detail, "", act);
    }
}

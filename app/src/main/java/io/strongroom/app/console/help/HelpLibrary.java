package io.strongroom.app.console.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// All pages of the help, in the order of the topics.
record HelpLibrary(List<HelpPage> english, List<HelpPage> chinese) {
    /// Reads the pages of both languages; not to be called on the application thread.
    static HelpLibrary read() {
        return new HelpLibrary(pages(Locale.ENGLISH), pages(Locale.SIMPLIFIED_CHINESE));
    }

    private static List<HelpPage> pages(Locale language) {
        return Arrays.stream(HelpTopic.values())
                .map(topic -> HelpPage.read(topic, language))
                .toList();
    }

    /// The pages of a language; the English ones for one without pages of its own.
    List<HelpPage> in(Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? chinese : english;
    }
}

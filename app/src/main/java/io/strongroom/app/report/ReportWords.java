package io.strongroom.app.report;

import io.strongroom.ui.UiResources;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a printable report, in one language.
public final class ReportWords {
    private final Locale locale;
    private final ResourceBundle bundle;

    public ReportWords(Locale locale) {
        this.locale = locale;
        this.bundle = UiResources.messages(locale);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String language() {
        return locale.getLanguage();
    }
}

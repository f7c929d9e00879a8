package io.strongroom.app.console.help;

import io.strongroom.app.console.Desk;
import io.strongroom.app.console.Messages;
import javafx.util.Subscription;

/// Opens the help over the page. Used on the application thread.
public final class HelpDialog {
    private final Desk desk;
    private final HelpView view;
    private final Subscription language;

    private HelpDialog(Desk desk, Messages messages, HelpTopic topic) {
        this.desk = desk;
        HelpViewModel viewModel = new HelpViewModel(messages, topic);
        view = new HelpView(messages, viewModel, this::close);
        language = messages.localeProperty().subscribe((_, locale) -> viewModel.use(locale));
    }

    /// Shows the page of a topic, in the language of the moment, and follows it when the language changes.
    public static void open(Desk desk, Messages messages, HelpTopic topic) {
        HelpDialog dialog = new HelpDialog(desk, messages, topic);
        desk.open(dialog.view, dialog::close);
    }

    private void close() {
        language.unsubscribe();
        desk.close(view);
    }
}

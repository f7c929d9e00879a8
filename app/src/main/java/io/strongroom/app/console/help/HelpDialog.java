package io.strongroom.app.console.help;

import io.strongroom.app.console.BackgroundAct;
import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// Opens the help over the page. Used on the application thread.
public final class HelpDialog {
    private final ConsoleContext context;
    private final HelpView view;
    private final Subscription language;

    private HelpDialog(ConsoleContext context, HelpLibrary library, HelpTopic topic) {
        this.context = context;
        HelpViewModel viewModel = new HelpViewModel(library, context.messages().locale(), topic);
        view = new HelpView(context.messages(), viewModel, this::close);
        language = context.messages().localeProperty().subscribe((_, locale) -> viewModel.use(locale));
    }

    /// Shows the page of a topic in the language of the moment, as soon as it is read, and follows the language.
    public static void open(ConsoleContext context, HelpTopic topic) {
        ObjectProperty<TaskState<HelpLibrary>> reading = new SimpleObjectProperty<>(new TaskState.Idle<>());
        context.tasks().run(reading, _ -> HelpLibrary.read());
        TaskEnd.of(reading, end -> {
            if (end instanceof TaskState.Done<HelpLibrary>(HelpLibrary library)) {
                HelpDialog dialog = new HelpDialog(context, library, topic);
                context.desk().open(dialog.view, dialog::close);
            } else {
                new BackgroundAct(context).tell(end, "manual.title", "");
            }
        });
    }

    private void close() {
        language.unsubscribe();
        context.desk().close(view);
    }
}

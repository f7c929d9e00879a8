package io.strongroom.app.console.object;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.SearchField;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// The field that filters by name. The store is asked when typing pauses, not for each letter.
record FilterField(Messages messages, ObjectsViewModel viewModel) {
    private static final Duration TYPING = Duration.millis(250);

    void wire(SearchField field) {
        PauseTransition pause = new PauseTransition(TYPING);
        pause.setOnFinished(_ -> viewModel.filter(field.getText()));
        field.textProperty().subscribe(_ -> pause.playFromStart());
        viewModel.queryProperty().subscribe(query -> {
            String text = query.map(now -> now.filter().nameContains()).orElse("");
            if (!field.getText().strip().equals(text.strip())) {
                field.setText(text);
            }
        });
        field.promptTextProperty()
                .bind(messages.derived(
                        () -> messages.text(
                                "object.toolbar.filter",
                                viewModel
                                        .queryProperty()
                                        .get()
                                        .map(query -> query.location().name())
                                        .orElse("")),
                        viewModel.queryProperty()));
    }
}

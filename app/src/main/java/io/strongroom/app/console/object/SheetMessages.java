package io.strongroom.app.console.object;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Message;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Shows why something cannot be done where it would be done.
final class SheetMessages {
    private SheetMessages() {}

    /// The message is there while there is a failure, and says what happened and what can be done.
    static void show(Message message, Messages messages, ObservableValue<Optional<Failure>> failure) {
        message.setMeaning(Meaning.DANGER);
        failure.subscribe(now -> {
            message.setVisible(now.isPresent());
            message.setManaged(now.isPresent());
            now.ifPresent(why -> {
                message.setTitle(why.title(messages));
                message.setText(why.text(messages) + " " + why.remedy(messages));
            });
        });
    }
}

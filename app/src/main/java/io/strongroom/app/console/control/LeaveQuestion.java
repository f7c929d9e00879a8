package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.List;
import java.util.Optional;

/// Asks before a wizard is left in which something was entered.
public final class LeaveQuestion {
    private LeaveQuestion() {}

    /// The dialog; opening it says what goes on when the person leaves.
    public static ConfirmDialog of(Messages messages) {
        return new ConfirmDialog(
                        messages,
                        new ConfirmDialog.Question(
                                Meaning.ATTENTION,
                                Icon.ATTENTION,
                                messages.text("common.leave.title"),
                                messages.text("common.leave.text"),
                                messages.text("common.leave.act"),
                                Optional.empty()),
                        DialogFrame.Width.QUESTION)
                .withBody(List.of());
    }
}

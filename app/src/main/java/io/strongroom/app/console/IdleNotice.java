package io.strongroom.app.console;

import io.strongroom.app.console.IdleSealViewModel.Activity;
import io.strongroom.app.console.IdleSealViewModel.Idle;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.control.Notifications;
import java.util.Optional;

/// Tells the person a minute before the store seals itself, with a way to stay.
final class IdleNotice {
    private final Messages messages;
    private final IdleSealViewModel viewModel;
    private final Notifications notifications;
    private Optional<Notification> shown = Optional.empty();

    IdleNotice(Messages messages, IdleSealViewModel viewModel, Notifications notifications) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.notifications = notifications;
        viewModel.stateProperty().subscribe(this::show);
    }

    private void show(Idle state) {
        if (state instanceof Idle.Ending && shown.isEmpty()) {
            Notification notice = notice();
            shown = Optional.of(notice);
            notifications.post(notice);
        } else if (state instanceof Idle.Counting || state instanceof Idle.Off) {
            shown.ifPresent(notifications::close);
            shown = Optional.empty();
        }
    }

    private Notification notice() {
        return new Notification(
                Meaning.ATTENTION,
                messages.text("common.idle.title", IdleSealViewModel.NOTICE.toSeconds()),
                messages.text("common.idle.text"),
                Optional.of(new Notification.Action(
                        messages.text("common.idle.stay"), () -> viewModel.seen(Activity.ACTED))));
    }
}

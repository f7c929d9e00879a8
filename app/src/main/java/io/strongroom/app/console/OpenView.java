package io.strongroom.app.console;

import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// An open store with its view and the watch that seals it. Used on the application thread.
record OpenView(Surroundings surroundings, OpenedStore store, StoreView view, IdleWatch watch) {
    /// Seals the store, after asking when something would be cut short.
    ///
    /// @param begun runs when nothing stops it any more
    /// @param then goes on when the store is sealed
    void seal(Runnable begun, Runnable then) {
        whenIdle(() -> sealNow(begun, then));
    }

    /// Takes the view off the screen, after asking when something would be cut short; the store stays open.
    ///
    /// @param then goes on when nothing stops it any more
    void leave(Runnable then) {
        whenIdle(() -> {
            watch.stop();
            view.shell().modals().closeAll();
            view.root().setDisable(true);
            then.run();
        });
    }

    private void whenIdle(Runnable act) {
        List<BeforeSeal> busy = view.work().stream().filter(BeforeSeal::busy).toList();
        if (busy.isEmpty()) {
            act.run();
        } else {
            ask(() -> {
                busy.forEach(BeforeSeal::stop);
                act.run();
            });
        }
    }

    private void ask(Runnable act) {
        Messages messages = surroundings.messages();
        new ConfirmDialog(
                        messages,
                        new ConfirmDialog.Question(
                                Meaning.ATTENTION,
                                Icon.ENCRYPTED,
                                messages.text("common.seal.busy.title"),
                                messages.text("common.seal.busy.text"),
                                messages.text("common.nav.seal"),
                                Optional.empty()),
                        DialogFrame.Width.QUESTION)
                .withBody(List.of())
                .open(view.shell().modals(), act);
    }

    private void sealNow(Runnable begun, Runnable then) {
        begun.run();
        watch.stop();
        view.shell().modals().closeAll();
        view.root().setDisable(true);
        ObjectProperty<TaskState<Boolean>> sealing = new SimpleObjectProperty<>(new TaskState.Idle<>());
        sealing.subscribe(state -> {
            // Whatever closing said, the keys are wiped and the folder is free: the way goes on.
            if (state.terminal()) {
                then.run();
            }
        });
        surroundings.tasks().run(sealing, _ -> {
            store.close();
            return true;
        });
    }
}

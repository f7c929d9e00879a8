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
        List<BeforeSeal> busy = view.work().stream().filter(BeforeSeal::busy).toList();
        if (busy.isEmpty()) {
            sealNow(begun, then);
        } else {
            ask(() -> {
                busy.forEach(BeforeSeal::stop);
                sealNow(begun, then);
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

package io.strongroom.app.console;

import io.strongroom.app.console.control.ConfirmDialog;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// An open store with its view and the watch that seals it. Used on the application thread.
///
/// @param lock locks the screen, to seal the store when what is at work has ended
record OpenView(Surroundings surroundings, OpenedStore store, StoreView view, IdleWatch watch, Runnable lock) {
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

    /// Seals the store at once; what is at work is stopped.
    void stopAndSeal(Runnable begun, Runnable then) {
        view.work().stream().filter(BeforeSeal::busy).forEach(BeforeSeal::stop);
        sealNow(begun, then);
    }

    /// Closes menus, lists and tooltips, which are windows of their own.
    void hidePopups() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
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
        ConfirmDialog dialog = new ConfirmDialog(
                messages,
                new ConfirmDialog.Question(
                        Meaning.ATTENTION,
                        Icon.ENCRYPTED,
                        messages.text("common.seal.busy.title"),
                        messages.text("common.seal.busy.text"),
                        messages.text("common.nav.seal"),
                        Optional.empty()),
                DialogFrame.Width.QUESTION);
        Button later = new Button("", Icon.CLOCK.node());
        later.setId("sealLater");
        later.textProperty().bind(messages.binding("common.seal.later"));
        later.setOnAction(_ -> {
            dialog.close();
            lock.run();
        });
        dialog.withBody(List.of()).withFooter(later).open(view.shell().modals(), act);
    }

    private void sealNow(Runnable begun, Runnable then) {
        begun.run();
        watch.stop();
        hidePopups();
        surroundings.clipboards().forget();
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

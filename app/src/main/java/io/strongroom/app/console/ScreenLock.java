package io.strongroom.app.console;

import io.strongroom.app.console.start.LockView;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Takes everything of an open store off the screen while it works on; a secret that opens it brings it back. Used on
/// the application thread.
record ScreenLock(Surroundings surroundings, Scene scene, OpenView open, IdleSealViewModel idle) {
    /// Locks the screen, if it is not locked.
    ///
    /// @param seal stops everything and seals the store
    void lock(Runnable seal) {
        if (scene.getRoot() instanceof LockView) {
            return;
        }
        scene.getAccelerators().clear();
        open.hidePopups();
        surroundings.clipboards().forget();
        LockView lock = new LockView(surroundings, open.store(), new LockView.Ways() {
            @Override
            public void back() {
                show(open.view().root());
                scene.getAccelerators().putAll(open.view().shortcuts());
                open.view().shell().focusPage();
                idle.back();
            }

            @Override
            public void seal() {
                seal.run();
            }
        });
        show(lock);
        lock.focus();
    }

    private void show(Parent root) {
        scene.setRoot(root);
        surroundings.preferences().value().rows().applyTo(scene);
    }
}

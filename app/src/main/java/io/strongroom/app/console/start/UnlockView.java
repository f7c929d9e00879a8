package io.strongroom.app.console.start;

import io.strongroom.app.console.KnownStore;
import io.strongroom.app.console.StoreDoor;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.View;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.util.Duration;

/// The sealed store: which one, its passphrase or recovery key, and Open.
public final class UnlockView {
    private final View<UnlockController> view;

    private UnlockView(View<UnlockController> view) {
        this.view = view;
    }

    /// The view of a sealed store.
    ///
    /// @param sealed how the store came to be sealed, where nobody did it
    public static UnlockView of(
            Surroundings surroundings, StoreDoor door, StartFlow flow, KnownStore first, Optional<IdleSeal> sealed) {
        UnlockViewModel viewModel = new UnlockViewModel(
                surroundings.tasks(),
                surroundings.formats().clock(),
                door,
                surroundings.preferences().value().stores(),
                first);
        UnlockTexts texts = new UnlockTexts(surroundings.messages(), surroundings.formats(), viewModel, sealed);
        countDown(viewModel);
        return new UnlockView(
                surroundings.views().load("start/unlock", new UnlockController(surroundings, viewModel, texts, flow)));
    }

    private static void countDown(UnlockViewModel viewModel) {
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> viewModel.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        viewModel.waitSecondsProperty().subscribe(left -> {
            if (left.longValue() > 0) {
                clock.play();
            } else {
                clock.stop();
            }
        });
    }

    /// What goes into the scene.
    public Parent root() {
        return view.root();
    }

    /// Puts the cursor into the field.
    public void focus() {
        view.controller().focus();
    }
}

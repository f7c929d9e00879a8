package io.strongroom.app.console;

import io.strongroom.app.console.IdleSealViewModel.Activity;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.util.Duration;

/// Sees whether somebody is at a window and tells the countdown. Used on the application thread.
final class IdleWatch {
    private static final Set<EventType<? extends InputEvent>> ACTS =
            Set.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL, TouchEvent.TOUCH_PRESSED);
    private static final Set<EventType<? extends InputEvent>> MOVES =
            Set.of(MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_DRAGGED);

    private final Scene scene;
    private final IdleSealViewModel viewModel;
    private final Timeline clock;
    private final EventHandler<InputEvent> handler = this::onInput;

    IdleWatch(Scene scene, IdleSealViewModel viewModel) {
        this.scene = scene;
        this.viewModel = viewModel;
        this.clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> viewModel.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    void start() {
        scene.addEventFilter(InputEvent.ANY, handler);
        clock.play();
    }

    void stop() {
        clock.stop();
        scene.removeEventFilter(InputEvent.ANY, handler);
    }

    private void onInput(InputEvent event) {
        if (ACTS.contains(event.getEventType())) {
            viewModel.seen(Activity.ACTED);
        } else if (MOVES.contains(event.getEventType())) {
            viewModel.seen(Activity.MOVED);
        }
    }
}

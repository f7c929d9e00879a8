package io.strongroom.app.console;

import javafx.scene.Parent;

/// A loaded view and the controller that drives it.
public record View<C>(Parent root, C controller) {}

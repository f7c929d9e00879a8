package io.strongroom.app.console.bucket;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.ViewStep;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// How new uploads are encrypted.
final class DefaultMethodStep extends ViewStep<DefaultDraft> {
    private final SimpleBooleanProperty always = new SimpleBooleanProperty(true);
    private final DefaultMethodController controller;
    private final DefaultDraft first;

    static DefaultMethodStep of(ConsoleContext console, ObservableValue<String> context, DefaultDraft first) {
        return new DefaultMethodStep(
                console.messages(),
                context,
                console.views().load("bucket/default-method", new DefaultMethodController(console.messages())),
                first);
    }

    private DefaultMethodStep(
            Messages messages,
            ObservableValue<String> context,
            View<DefaultMethodController> view,
            DefaultDraft first) {
        super(
                new Words(
                        messages.binding("bucket.default.method.title"),
                        messages.binding("bucket.default.method.note"),
                        context),
                view.root(),
                first);
        this.controller = view.controller();
        this.first = first;
    }

    @Override
    public void show(DefaultDraft shown) {
        super.show(shown);
        controller.show(shown);
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return always;
    }

    @Override
    public DefaultDraft edit() {
        return controller.edit(draft());
    }

    @Override
    public boolean touched() {
        return !edit().with(Optional.empty()).equals(first.with(Optional.empty()));
    }

    @Override
    public Optional<Node> focusTarget() {
        return controller.chosenCard();
    }
}

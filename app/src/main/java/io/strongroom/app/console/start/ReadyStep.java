package io.strongroom.app.console.start;

import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.ViewStep;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// The last step of the first run: what is about to be made; its button makes it.
final class ReadyStep extends ViewStep<NewStore> {
    private final Surroundings surroundings;
    private final CreateViewModel viewModel;
    private final ReadyController controller;
    private final SimpleBooleanProperty always = new SimpleBooleanProperty(true);

    ReadyStep(Surroundings surroundings, CreateViewModel viewModel, View<ReadyController> view, NewStore draft) {
        super(
                Words.of(surroundings.messages(), "start.ready.title", "start.ready.note", "start.ready.context"),
                view.root(),
                draft);
        this.surroundings = surroundings;
        this.viewModel = viewModel;
        this.controller = view.controller();
    }

    @Override
    public void show(NewStore next) {
        super.show(next);
        controller.show(next);
    }

    @Override
    public void leave(NewStore draft, Runnable proceed) {
        controller.setOnMade(proceed);
        viewModel.create(draft);
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return always;
    }

    @Override
    public NewStore edit() {
        return draft();
    }

    @Override
    public Optional<ObservableValue<String>> act() {
        return Optional.of(surroundings.messages().binding("start.ready.act"));
    }
}

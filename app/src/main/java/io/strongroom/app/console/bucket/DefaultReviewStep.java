package io.strongroom.app.console.bucket;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.TaskEnd;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.View;
import io.strongroom.app.console.control.ViewStep;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// What the new default changes and what it does not; its button saves.
final class DefaultReviewStep extends ViewStep<DefaultDraft> {
    private final SimpleBooleanProperty always = new SimpleBooleanProperty(true);
    private final Messages messages;
    private final DefaultReviewViewModel viewModel;
    private final DefaultReviewController controller;
    private final Runnable refused;

    /// @param refused called when saving came to nothing and the person may try again
    static DefaultReviewStep of(
            ConsoleContext console, DefaultReviewViewModel viewModel, DefaultDraft first, Runnable refused) {
        DefaultReviewController controller = new DefaultReviewController(console, viewModel);
        return new DefaultReviewStep(
                console.messages(),
                viewModel,
                console.views().load("bucket/default-review", controller),
                first,
                refused);
    }

    private DefaultReviewStep(
            Messages messages,
            DefaultReviewViewModel viewModel,
            View<DefaultReviewController> view,
            DefaultDraft first,
            Runnable refused) {
        super(
                Words.of(
                        messages,
                        "bucket.default.review.title",
                        "bucket.default.review.note",
                        "bucket.default.review.context"),
                view.root(),
                first);
        this.messages = messages;
        this.viewModel = viewModel;
        this.controller = view.controller();
        this.refused = refused;
    }

    @Override
    public void show(DefaultDraft shown) {
        super.show(shown);
        viewModel.show(shown);
        controller.show();
    }

    @Override
    public ObservableBooleanValue canProceed() {
        return always;
    }

    @Override
    public DefaultDraft edit() {
        return draft();
    }

    @Override
    public void leave(DefaultDraft saved, Runnable proceed) {
        viewModel.save();
        TaskEnd.of(viewModel.savingProperty(), state -> {
            if (state instanceof TaskState.Done<?>) {
                proceed.run();
            } else {
                refused.run();
            }
        });
    }

    @Override
    public Optional<ObservableValue<String>> act() {
        return Optional.of(messages.binding("bucket.default.review.save"));
    }

    @Override
    public Optional<ObservableValue<String>> footerNote() {
        return Optional.of(messages.binding("bucket.default.review.recorded"));
    }
}

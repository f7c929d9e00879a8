package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/// Leads through the steps of a wizard over one draft. The only place where their order is read.
///
/// Nothing of it reaches the store before the step that says so on its button. Closing hands the
/// draft to `onClose`, which disposes of whatever it holds.
public final class WizardController<D> {
    private final Messages messages;
    private final WizardFrame frame;
    private final List<WizardStep<D>> steps;
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private int furthest;
    private D draft;
    private Consumer<D> onFinish = _ -> {};
    private Consumer<D> onClose = _ -> {};
    private Consumer<Runnable> beforeLoss = Runnable::run;
    private Runnable onCancel = this::close;
    private Runnable onInterrupt = () -> {};

    public WizardController(Messages messages, WizardFrame frame, List<WizardStep<D>> steps, D draft) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A wizard needs a step");
        }
        this.messages = messages;
        this.frame = frame;
        this.steps = List.copyOf(steps);
        this.draft = draft;
        frame.setSteps(this.steps, this::openStep);
        frame.setActs(this::next, this::back, this::cancel);
        frame.setFocusHome(this::focusHome);
        show(0);
    }

    /// What happens with the finished draft after the last step; the wizard is closed afterwards.
    public void setOnFinish(Consumer<D> action) {
        onFinish = action;
    }

    /// Takes the frame off the screen and disposes of the draft; called once for every way out.
    public void setOnClose(Consumer<D> action) {
        onClose = action;
    }

    /// What Cancel and Esc do instead of closing.
    public void setOnCancel(Runnable action) {
        onCancel = action;
    }

    /// Asks before Cancel and Esc where something was entered; given what goes on when the person agrees.
    public void setBeforeLoss(Consumer<Runnable> ask) {
        beforeLoss = ask;
    }

    /// What Cancel and Esc do while a step is at work; nothing by default, so that work ends first.
    public void setOnInterrupt(Runnable action) {
        onInterrupt = action;
    }

    public WizardFrame frame() {
        return frame;
    }

    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// The draft as far as it was confirmed with Next.
    public D draft() {
        return draft;
    }

    /// Whether closing would lose something the person entered.
    public boolean entered() {
        return steps.stream().limit(furthest + 1L).anyMatch(WizardStep::touched);
    }

    /// Leaves, after asking where something was entered.
    public void cancel() {
        if (busy.get()) {
            onInterrupt.run();
        } else if (entered()) {
            beforeLoss.accept(onCancel);
        } else {
            onCancel.run();
        }
    }

    public void close() {
        onClose.accept(draft);
    }

    public void next() {
        WizardStep<D> step = step();
        if (busy.get() || !step.canProceed().get()) {
            return;
        }
        draft = step.edit();
        busy.set(true);
        step.leave(draft, () -> {
            busy.set(false);
            OptionalInt following = following();
            if (following.isPresent()) {
                show(following.getAsInt());
            } else {
                onFinish.accept(draft);
                close();
            }
        });
    }

    /// A step whose `leave` came to nothing hands the wizard back to the person.
    public void stay() {
        busy.set(false);
    }

    public void back() {
        if (mayGoBack()) {
            IntStream.iterate(current.get() - 1, index -> index - 1)
                    .limit(current.get())
                    .filter(this::applies)
                    .findFirst()
                    .ifPresent(this::show);
        }
    }

    /// Goes back to a step by itself, when what was entered there does not hold any more; does nothing
    /// while a step is at work, or when the way back is closed.
    public void returnTo(WizardStep<D> step) {
        int index = steps.indexOf(step);
        if (index <= current.get() && mayStepBack()) {
            show(index);
        }
    }

    private OptionalInt following() {
        return IntStream.range(current.get() + 1, steps.size())
                .filter(this::applies)
                .findFirst();
    }

    private boolean applies(int index) {
        return steps.get(index).appliesTo(draft);
    }

    // A click in the rail: back to a step, or forward again as far as everything on the way is complete.
    private void openStep(int index) {
        if (!reachable(index)) {
            return;
        }
        if (index < current.get()) {
            show(index);
            return;
        }
        while (current.get() < index && step().canProceed().get()) {
            draft = step().edit();
            show(following().orElse(index));
        }
    }

    private boolean reachable(int index) {
        if (busy.get() || index == current.get() || !applies(index)) {
            return false;
        }
        return index < current.get() ? mayGoBack() : index <= furthest && nothingActsBefore(index);
    }

    private boolean nothingActsBefore(int index) {
        return steps.subList(current.get(), index).stream()
                .allMatch(step -> step.act().isEmpty());
    }

    private boolean mayGoBack() {
        return current.get() > 0 && mayStepBack();
    }

    private boolean mayStepBack() {
        return !busy.get()
                && steps.stream().limit(current.get() + 1L).allMatch(step -> step.back() == WizardStep.Return.ALLOWED);
    }

    private WizardStep<D> step() {
        return steps.get(current.get());
    }

    private void show(int index) {
        current.set(index);
        furthest = Math.max(furthest, index);
        WizardStep<D> step = steps.get(index);
        step.show(draft);
        frame.showStep(step);
        mark();
        boolean last = index == steps.size() - 1;
        frame.nextButton()
                .textProperty()
                .bind(step.act().orElseGet(() -> messages.binding(last ? "common.done" : "common.continue")));
        frame.nextButton().setGraphic(last ? Icon.CHECK.node() : null);
        frame.nextButton()
                .disableProperty()
                .bind(Bindings.not(step.canProceed()).or(busy));
        frame.showBack(mayGoBack());
        frame.showCancel(step.back() == WizardStep.Return.ALLOWED);
        focus();
    }

    private void mark() {
        for (int i = 0; i < steps.size(); i++) {
            frame.mark(i, markOf(i), reachable(i));
        }
    }

    private WizardRailStep.Mark markOf(int index) {
        if (index == current.get()) {
            return WizardRailStep.Mark.CURRENT;
        }
        if (index > current.get()) {
            return WizardRailStep.Mark.AHEAD;
        }
        return applies(index) ? WizardRailStep.Mark.DONE : WizardRailStep.Mark.PASSED_OVER;
    }

    /// Puts the focus on what the step wants it on, else on its first field, else on the button
    /// that goes on.
    public void focus() {
        focusHome().ifPresent(Node::requestFocus);
    }

    private Optional<Node> focusHome() {
        return step().focusTarget()
                .or(() -> FocusStops.firstField(step().view()))
                .or(() -> Optional.of(frame.nextButton()).filter(button -> !button.isDisabled()));
    }
}

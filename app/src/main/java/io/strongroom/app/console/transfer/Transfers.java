package io.strongroom.app.console.transfer;

import io.strongroom.app.console.Failure;
import io.strongroom.app.console.FxThread;
import io.strongroom.app.console.TaskState;
import io.strongroom.app.console.Tasks;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.Problem;
import io.strongroom.engine.usecase.Call;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs transfers in the background, a few at a time; the others wait in a queue that may hold a
/// hundred thousand.
///
/// Everything public is called on the application thread. The counts are published there, never
/// more often than the thread comes round; who shows single transfers reads them anew whenever the
/// counts change.
public final class Transfers {
    /// How many run at once.
    public static final int WORKERS = 4;

    private final Tasks tasks;
    private final Tasks.FailureTranslator translator;
    private final LongSupplier nanos;
    private final int workers;
    private final Queue<Transfer> queue = new ConcurrentLinkedQueue<>();
    private final TransferTally tally = new TransferTally();
    private final ObservableList<Transfer> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<TransferCounts> counts = new ReadOnlyObjectWrapper<>(TransferCounts.NONE);
    private final Consumer<TransferTally> published = FxThread.latest(current -> counts.set(current.counts()));
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final Pause pause = new Pause();
    private final Supplier<Call> calls;
    private int active;

    /// @param calls in whose name things are moved
    public Transfers(
            Supplier<Call> calls, Tasks tasks, Tasks.FailureTranslator translator, LongSupplier nanos, int workers) {
        this.calls = calls;
        this.tasks = tasks;
        this.translator = translator;
        this.nanos = nanos;
        this.workers = workers;
        // A pause is of what there was; what comes after all that has ended begins at once.
        counts.subscribe(now -> {
            if (paused.get() && !now.busy()) {
                resume();
            }
        });
    }

    /// Everything since the list was last cleared, in the order in which it was added.
    public ObservableList<Transfer> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /// How many stand where. Changes also when one of them only moved on.
    public ReadOnlyObjectProperty<TransferCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public TransferCounts counts() {
        return counts.get();
    }

    /// How fast a transfer moves, a second; 0 while paused.
    public long perSecond(Transfer transfer) {
        return paused.get() ? 0 : transfer.perSecond(nanos);
    }

    /// Whether everything waits.
    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// Lets what runs wait before its next piece, and what waits in the queue stay there.
    public void pause() {
        if (tally.counts().busy()) {
            pause.begin();
            paused.set(true);
        }
    }

    /// Lets everything go on.
    public void resume() {
        long now = nanos.getAsLong();
        all.stream()
                .filter(transfer -> transfer.state() == TransferState.RUNNING)
                .forEach(transfer -> transfer.begin(now));
        pause.end();
        paused.set(false);
        work();
    }

    /// Puts jobs at the end of the queue.
    public void add(List<? extends TransferJob> jobs) {
        List<Transfer> added = jobs.stream().map(Transfer::new).toList();
        all.addAll(added);
        added.forEach(tally::entered);
        queue.addAll(added);
        work();
    }

    /// Stops a transfer; one that runs ends soon, one that waits at once.
    public void cancel(Transfer transfer) {
        transfer.cancellation().request();
        pause.wake();
        change(transfer, TransferState.QUEUED, TransferState.CANCELLED);
        work();
    }

    /// Stops everything that waits or runs.
    public void cancelAll() {
        queue.clear();
        all.forEach(transfer -> {
            transfer.cancellation().request();
            change(transfer, TransferState.QUEUED, TransferState.CANCELLED);
        });
        pause.wake();
        published.accept(tally);
    }

    /// Begins a failed or cancelled transfer anew.
    public void retry(Transfer transfer) {
        TransferState before = transfer.state();
        if (before.mayRetry()) {
            tally.moved(-transfer.again());
            change(transfer, before, TransferState.QUEUED);
            queue.add(transfer);
            work();
        }
    }

    /// Begins all failed ones anew.
    public void retryFailed() {
        all.stream()
                .filter(transfer -> transfer.state() == TransferState.FAILED)
                .forEach(this::retry);
    }

    /// Takes everything that ended well or was cancelled off the list; failures stay until
    /// [#clear].
    public void clearFinished() {
        remove(all.stream()
                .filter(transfer ->
                        transfer.state() == TransferState.DONE || transfer.state() == TransferState.CANCELLED)
                .toList());
    }

    /// Takes everything that ended off the list.
    public void clear() {
        remove(all.stream().filter(transfer -> transfer.state().terminal()).toList());
    }

    private void remove(List<Transfer> gone) {
        gone.forEach(tally::left);
        if (gone.size() == all.size()) {
            all.clear();
        } else {
            all.removeAll(java.util.Set.copyOf(gone));
        }
        published.accept(tally);
    }

    private void work() {
        while (!paused.get() && active < workers && !queue.isEmpty()) {
            active++;
            SimpleObjectProperty<TaskState<Integer>> worker = new SimpleObjectProperty<>(new TaskState.Idle<>());
            worker.subscribe(state -> {
                if (state.terminal()) {
                    active--;
                    work();
                }
            });
            tasks.run(worker, _ -> drain());
        }
        published.accept(tally);
    }

    // On a worker's thread: one transfer after the other until none waits or all of them have to.
    private int drain() {
        int ended = 0;
        Optional<Transfer> next = next();
        while (next.isPresent()) {
            if (change(next.get(), TransferState.QUEUED, TransferState.RUNNING)) {
                run(next.get());
                ended++;
            }
            next = next();
        }
        return ended;
    }

    private Optional<Transfer> next() {
        return pause.isOn() ? Optional.empty() : Optional.ofNullable(queue.poll());
    }

    private void run(Transfer transfer) {
        transfer.begin(nanos.getAsLong());
        published.accept(tally);
        Call call = calls.get().with(transfer.cancellation()).with((long sofar) -> moved(transfer, sofar));
        TransferState end = TransferState.FAILED;
        Optional<Failure> reason = Optional.of(Failure.of(Failure.UNEXPECTED));
        try {
            transfer.job().run(call, pause);
            moved(transfer, Math.max(transfer.moved(), transfer.job().size()));
            end = TransferState.DONE;
            reason = Optional.empty();
        } catch (Exception problem) {
            boolean stopped =
                    problem instanceof EngineException refused && refused.problem() instanceof Problem.Cancelled;
            end = stopped ? TransferState.CANCELLED : TransferState.FAILED;
            reason = stopped ? Optional.empty() : Optional.of(failure(problem));
        } finally {
            transfer.end(reason);
            change(transfer, TransferState.RUNNING, end);
        }
    }

    private Failure failure(Exception problem) {
        return problem instanceof LocalFileException local ? local.failure() : translator.apply(problem);
    }

    private void moved(Transfer transfer, long sofar) {
        tally.moved(transfer.report(sofar, nanos.getAsLong()));
        published.accept(tally);
    }

    private boolean change(Transfer transfer, TransferState from, TransferState to) {
        boolean moved = transfer.move(from, to);
        if (moved) {
            tally.changed(from, to);
            published.accept(tally);
        }
        return moved;
    }
}

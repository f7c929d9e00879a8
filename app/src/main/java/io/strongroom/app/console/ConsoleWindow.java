package io.strongroom.app.console;

import io.strongroom.app.console.IdleSealViewModel.Idle;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.start.FirstRunWizard;
import io.strongroom.app.console.start.IdleSeal;
import io.strongroom.app.console.start.StartFlow;
import io.strongroom.app.console.start.UnlockView;
import io.strongroom.engine.Engine;
import io.strongroom.engine.model.Caller;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The one window of the console and what is in it: the first run, a sealed store, or an open one.
///
/// Used on the application thread.
public final class ConsoleWindow implements StartFlow {
    private final Stage stage;
    private final Surroundings surroundings;
    private final Wiring wiring;
    private final WindowPlacement placement;
    private final Scene scene = new Scene(new StackPane(), WindowPlacement.WIDTH, WindowPlacement.HEIGHT);
    private Optional<OpenView> open = Optional.empty();

    public ConsoleWindow(Stage stage, Surroundings surroundings, Wiring wiring) {
        this.stage = stage;
        this.surroundings = surroundings;
        this.wiring = wiring;
        this.placement = new WindowPlacement(stage, surroundings);
        surroundings.theme().style(scene);
        stage.setScene(scene);
        placement.apply();
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
    }

    public Stage stage() {
        return stage;
    }

    /// Shows the window with the view that the store folder asks for.
    public void start() {
        stage.show();
        ObjectProperty<TaskState<Boolean>> look = new SimpleObjectProperty<>(new TaskState.Idle<>());
        Path folder = startFolder();
        onDone(look, holdsStore -> {
            if (holdsStore) {
                unlock(surroundings.preferences().value().store(folder));
            } else {
                firstRun(wiring.namedFolder().orElse(wiring.usualFolder()));
            }
        });
        surroundings.tasks().run(look, _ -> Engine.inspect(folder) == Engine.FolderState.STORE);
    }

    // Named for this start, else the last one that was open, else the usual place.
    private Path startFolder() {
        List<KnownStore> known = surroundings.preferences().value().stores();
        return wiring.namedFolder()
                .orElseGet(() -> known.isEmpty()
                        ? wiring.usualFolder()
                        : known.getFirst().folder());
    }

    private void firstRun(Path folder) {
        FirstRunWizard wizard = new FirstRunWizard(surroundings, wiring.door(), this, folder);
        show(wizard.root());
        wizard.focus();
    }

    @Override
    public void setUp() {
        firstRun(wiring.namedFolder().orElse(wiring.usualFolder()));
    }

    @Override
    public void unlock(KnownStore known) {
        unlock(known, Optional.empty());
    }

    private void unlock(KnownStore known, Optional<IdleSeal> sealed) {
        UnlockView view = UnlockView.of(surroundings, wiring.door(), this, known, sealed);
        show(view.root());
        view.focus();
    }

    @Override
    public void opened(OpenedStore store, KnownStore known) {
        surroundings.remember(old -> old.opened(known));
        IdleSealViewModel idle = new IdleSealViewModel(
                surroundings.formats().clock(),
                () -> surroundings.preferences().value().idle(),
                () -> open.map(OpenView::view).filter(this::inUse).isPresent());
        StoreView view = new StoreView(surroundings, store, known, wiring, new LeaveStore(known), idle);
        OpenView now = new OpenView(surroundings, store, view, new IdleWatch(scene, idle), idle::end);
        open = Optional.of(now);
        scene.getAccelerators().putAll(view.shortcuts());
        show(view.root());
        view.shell().focusPage();
        idle.stateProperty().subscribe(state -> {
            if (state instanceof Idle.Over over) {
                sealByItself(known, over);
            } else if (state instanceof Idle.Waiting) {
                new ScreenLock(surroundings, scene, now, idle)
                        .lock(() -> now.stopAndSeal(this::forgetOpen, () -> unlock(known)));
            }
        });
        now.watch().start();
    }

    private void sealByItself(KnownStore known, Idle.Over over) {
        Instant now = surroundings.formats().clock().instant();
        Optional<IdleSeal> how = switch (over.why()) {
            case IDLE -> Optional.of(new IdleSeal(now, Optional.of(over.after())));
            case SLEPT -> Optional.of(new IdleSeal(now, Optional.empty()));
            case ASKED -> Optional.empty();
        };
        // It is sealed by itself only when nothing is at work: there is nothing to ask.
        seal(() -> unlock(known, how));
    }

    // Clients count like the person at the console.
    private boolean inUse(StoreView view) {
        Instant now = surroundings.formats().clock().instant();
        return view.busy()
                || surroundings
                        .preferences()
                        .value()
                        .idle()
                        .limit()
                        .filter(limit -> view.servedSince(now.minus(limit)))
                        .isPresent();
    }

    private void show(Parent root) {
        scene.setRoot(root);
        surroundings.preferences().value().rows().applyTo(scene);
    }

    @Override
    public void quit() {
        placement.remember();
        seal(this::close);
    }

    // The preferences are written before the last window goes, since the toolkit ends with it.
    private void close() {
        ObjectProperty<TaskState<Boolean>> writing = new SimpleObjectProperty<>(new TaskState.Idle<>());
        onDone(writing, _ -> {
            surroundings.theme().forget(scene);
            stage.close();
        });
        surroundings.tasks().run(writing, _ -> {
            surroundings.preferences().write();
            return true;
        });
    }

    /// Says that the program made a mistake, and where the report about it is.
    void tell(Path report) {
        open.ifPresent(now -> now.view()
                .shell()
                .notifications()
                .post(new Notification(
                        Meaning.DANGER,
                        surroundings.messages().text("common.crash.title"),
                        surroundings.messages().text("common.crash.text", Formats.path(report)),
                        Optional.of(new Notification.Action(
                                surroundings.messages().text("common.crash.copy"),
                                () -> surroundings.clipboards().copy(report.toString()))))));
    }

    /// Seals what is open, after asking when something would be cut short, and goes on with
    /// `then`.
    public void seal(Runnable then) {
        open.ifPresentOrElse(now -> now.seal(this::forgetOpen, then), then);
    }

    private void forgetOpen() {
        open = Optional.empty();
        scene.getAccelerators().clear();
    }

    private static <T> void onDone(ObjectProperty<TaskState<T>> state, Consumer<T> action) {
        state.subscribe(now -> {
            if (now instanceof TaskState.Done<T>(T value)) {
                action.accept(value);
            }
        });
    }

    private final class LeaveStore implements StoreView.Leave {
        private final KnownStore known;

        LeaveStore(KnownStore known) {
            this.known = known;
        }

        /// Later, because sealing takes the page's shortcuts away, and the key that asks for it may be one that
        /// the scene is still handing out.
        @Override
        public void seal() {
            FxThread.later(() -> ConsoleWindow.this.seal(() -> unlock(known)));
        }

        @Override
        public void signIn(Caller user) {
            FxThread.later(() -> open.ifPresent(now -> now.leave(() -> {
                forgetOpen();
                opened(now.store().as(user), known);
            })));
        }

        @Override
        public void open(KnownStore other) {
            ConsoleWindow.this.seal(() -> unlock(other));
        }

        @Override
        public void openOther() {
            surroundings.askForStore().ifPresent(this::open);
        }

        @Override
        public void setUp() {
            ConsoleWindow.this.seal(ConsoleWindow.this::setUp);
        }
    }
}

package io.strongroom.app.cli;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.UserName;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.Progress;
import java.nio.file.Path;

/// An open store as a command uses it. Closing gives it back: a borrowed store stays open.
///
/// Thread rule: any thread.
final class OpenStore implements AutoCloseable {

    private final Engine engine;
    private final Cancellation cancellation;
    private final Caller caller;
    private final GiveBack giveBack;

    /// As the account owner, who is whoever can open the store.
    OpenStore(Engine engine, CancelSignal cancel, GiveBack giveBack) {
        this(engine, new Cancellation(), Caller.ROOT, giveBack);
        cancel.onCancel(cancellation::request);
    }

    private OpenStore(Engine engine, Cancellation cancellation, Caller caller, GiveBack giveBack) {
        this.engine = engine;
        this.cancellation = cancellation;
        this.caller = caller;
        this.giveBack = giveBack;
    }

    /// The same store as a user sees it; closing it closes nothing.
    ///
    /// @throws EngineException with [io.strongroom.engine.model.Problem.EntityNotExist]
    OpenStore as(UserName user) throws EngineException {
        engine.users().get().run(call(), user);
        return new OpenStore(engine, cancellation, user.caller(), () -> {});
    }

    /// Whose calls these are.
    Caller caller() {
        return caller;
    }

    /// The store's folder.
    Path folder() {
        return engine.folder();
    }

    /// What can be asked.
    Engine engine() {
        return engine;
    }

    /// A new call; stopped when the command is.
    Call call() {
        return Call.of(caller, CallOrigin.COMMAND_LINE).with(cancellation);
    }

    /// A new call that reports how far it is.
    Call call(Progress progress) {
        return call().with(progress);
    }

    /// What happens to the store when the command has ended.
    @FunctionalInterface
    interface GiveBack {
        void run() throws EngineException;
    }

    @Override
    public void close() throws EngineException {
        giveBack.run();
    }
}

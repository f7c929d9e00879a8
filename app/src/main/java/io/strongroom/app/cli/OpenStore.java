package io.strongroom.app.cli;

import io.strongroom.engine.Engine;
import io.strongroom.engine.model.CallOrigin;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.Call;
import io.strongroom.engine.usecase.Cancellation;
import io.strongroom.engine.usecase.Progress;
import java.nio.file.Path;

/// An open store as a command uses it. Closing gives it back: a borrowed store stays open.
///
/// Thread rule: any thread.
final class OpenStore implements AutoCloseable {

    private final Engine engine;
    private final Cancellation cancellation = new Cancellation();
    private final GiveBack giveBack;

    OpenStore(Engine engine, CancelSignal cancel, GiveBack giveBack) {
        this.engine = engine;
        this.giveBack = giveBack;
        cancel.onCancel(cancellation::request);
    }

    /// The store's folder.
    Path folder() {
        return engine.folder();
    }

    /// What can be asked.
    Engine engine() {
        return engine;
    }

    /// A new call of the account owner; stopped when the command is.
    Call call() {
        return Call.root(CallOrigin.COMMAND_LINE).with(cancellation);
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

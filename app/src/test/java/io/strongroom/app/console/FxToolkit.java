package io.strongroom.app.console;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Starts the toolkit once for all tests and runs test code on its thread.
public final class FxToolkit {
    private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

    static {
        Platform.setImplicitExit(false);
        Platform.startup(() -> STARTED.complete(true));
    }

    private FxToolkit() {}

    /// Runs on the application thread and hands back what came of it, or throws what it threw.
    public static <T> T call(Callable<T> action) throws Exception {
        STARTED.get(60, TimeUnit.SECONDS);
        CompletableFuture<T> result = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                result.complete(action.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return result.get(60, TimeUnit.SECONDS);
    }

    /// The same for actions without a value.
    public static void run(Action action) throws Exception {
        call(() -> {
            action.run();
            return true;
        });
    }

    /// Test code that may throw.
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}

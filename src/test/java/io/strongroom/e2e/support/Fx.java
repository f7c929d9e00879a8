package io.strongroom.e2e.support;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Runs things on the application thread and waits for them.
public final class Fx {
    private static final long LIMIT_SECONDS = 30;

    private Fx() {}

    /// What `question` answers on the application thread.
    public static <T> T call(Supplier<T> question) {
        if (Platform.isFxApplicationThread()) {
            return question.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("on the application thread", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the application thread does not answer", e);
        }
    }

    /// Runs `action` on the application thread.
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }
}

package io.strongroom.app.console;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The way onto the JavaFX application thread. The only class that names `Platform.runLater`.
///
/// All methods may be called from any thread.
public final class FxThread {
    private FxThread() {}

    /// Whether the caller is on the application thread.
    public static boolean isCurrent() {
        return Platform.isFxApplicationThread();
    }

    /// Runs at once when already on the application thread, else soon.
    public static void run(Runnable action) {
        if (isCurrent()) {
            action.run();
        } else {
            later(action);
        }
    }

    /// Runs after everything that is already waiting, also when called on the application thread.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// A consumer that hands only the newest value to `sink` on the application thread.
    ///
    /// A worker may report thousands of values a second: values that were overtaken before the thread came
    /// round are dropped, so the thread is never flooded and the last value always arrives.
    public static <T> Consumer<T> latest(Consumer<? super T> sink) {
        AtomicReference<@Nullable T> waiting = new AtomicReference<>();
        return value -> {
            if (waiting.getAndSet(value) == null) {
                later(() -> {
                    T newest = waiting.getAndSet(null);
                    if (newest != null) {
                        sink.accept(newest);
                    }
                });
            }
        };
    }
}

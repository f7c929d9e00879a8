package io.strongroom.e2e.support;

import io.strongroom.app.console.Screenshot;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.stage.Window;

/// Waits for a condition, never for a time; on failure says what it waited for and leaves a
/// picture.
public final class Await {
    private static final long LIMIT_SECONDS = 40;
    private static final long POLL_MILLIS = 25;

    private Await() {}

    /// Waits until `condition`, asked on the application thread, is true.
    public static void until(String what, BooleanSupplier condition) {
        until(what, LIMIT_SECONDS, condition);
    }

    /// The same for what may take longer.
    public static void until(String what, long seconds, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!Fx.call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + seconds + " s for " + what + "; picture: " + picture());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
        }
    }

    private static Path picture() {
        Path file = Path.of("target", "failure-" + System.nanoTime() + ".png").toAbsolutePath();
        Fx.run(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .findFirst()
                .ifPresent(window -> write(file, window)));
        return file;
    }

    private static void write(Path file, Window window) {
        try {
            Screenshot.write(file, Screenshot.of(window));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package io.strongroom.app.console.tour;

import io.strongroom.app.console.FxThread;
import io.strongroom.app.console.Screenshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/// Uses the controls of a window as a person would: looks for them by id, presses, types, and
/// waits for what follows.
///
/// Called on a thread of its own, never on the application thread.
final class Hands {
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long ONE_CALL_SECONDS = 60;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Stage stage;
    private final Path pictures;
    private int number;

    Hands(Stage stage, Path pictures) {
        this.stage = stage;
        this.pictures = pictures;
    }

    /// Presses a button once it is there and on.
    void press(String id) throws TourFailedException {
        await("the button " + id, SOON, () -> usable(id));
        fx(() -> {
            if (node("#" + id).orElseThrow() instanceof ButtonBase button) {
                button.fire();
            }
            return true;
        });
    }

    /// Types into a field in place of what it holds.
    void type(String id, String text) throws TourFailedException {
        await("the field " + id, SOON, () -> input(id).isPresent());
        fx(() -> {
            input(id).orElseThrow().setText(text);
            return true;
        });
    }

    /// Selects the first row of a table that speaks of `word`.
    void select(String table, String word) throws TourFailedException {
        await("a row with " + word, SOON, () -> row(table, word) >= 0);
        fx(() -> {
            if (node("#" + table).orElseThrow() instanceof TableView<?> found) {
                found.getSelectionModel().clearAndSelect(row(table, word));
            }
            return true;
        });
    }

    private int row(String table, String word) {
        if (node("#" + table).orElse(null) instanceof TableView<?> found) {
            for (int i = 0; i < found.getItems().size(); i++) {
                if (String.valueOf(found.getItems().get(i)).contains(word)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Ticks a box.
    void tick(String id) throws TourFailedException {
        fx(() -> {
            if (node("#" + id).orElseThrow() instanceof CheckBox box) {
                box.setSelected(true);
            }
            return true;
        });
    }

    /// The text of a label or button; empty if there is none.
    String text(String id) throws TourFailedException {
        return fx(() -> node("#" + id)
                .filter(Labeled.class::isInstance)
                .map(found -> ((Labeled) found).getText())
                .orElse(""));
    }

    /// Whether a control is there.
    boolean sees(String id) throws TourFailedException {
        return fx(() -> node("#" + id).isPresent());
    }

    /// Waits until a control is there.
    void awaitNode(String id, Duration limit) throws TourFailedException {
        await(id, limit, () -> node("#" + id).isPresent());
    }

    /// Waits until something holds; looks on the application thread.
    void await(String what, Duration limit, Callable<Boolean> condition) throws TourFailedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!fx(condition)) {
            if (System.nanoTime() > end) {
                throw new TourFailedException("waited " + limit.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /// Writes a picture of the window, `NN-name.png`.
    void picture(String name) throws TourFailedException {
        number++;
        Path file = pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", number, name));
        // Two turns of the thread let what just came up be laid out.
        fx(() -> true);
        WritableImage image = fx(() -> Screenshot.of(stage));
        try {
            Screenshot.write(file, image);
        } catch (IOException e) {
            throw new TourFailedException("the picture " + file + " could not be written", e);
        }
    }

    /// Runs something on the application thread.
    <T> T fx(Callable<T> action) throws TourFailedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(ONE_CALL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailedException("the tour was interrupted", e);
        } catch (ExecutionException e) {
            throw new TourFailedException("the console failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new TourFailedException("the window did not answer for " + ONE_CALL_SECONDS + " s", e);
        }
    }

    /// The node a selector finds; on the application thread only.
    Optional<Node> node(String selector) {
        return Optional.ofNullable(stage.getScene().getRoot().lookup(selector));
    }

    private boolean usable(String id) {
        return node("#" + id)
                .filter(found -> found instanceof ButtonBase && !found.isDisabled())
                .isPresent();
    }

    private Optional<TextInputControl> input(String id) {
        return node("#" + id)
                .filter(TextInputControl.class::isInstance)
                .or(() -> node("#" + id + " .text-input"))
                .map(TextInputControl.class::cast);
    }
}

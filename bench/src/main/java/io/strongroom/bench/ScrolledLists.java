package io.strongroom.bench;

import io.strongroom.app.AppContext;
import io.strongroom.app.console.ConsoleLauncher;
import io.strongroom.app.console.ConsoleWindow;
import io.strongroom.app.console.Preferences;
import io.strongroom.app.console.Wiring;
import io.strongroom.app.console.tour.Nobody;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// How smooth the long lists of the console are while somebody scrolls: the real console over a large store, without a
/// display, and the time from one picture to the next. The goal is that 99 of 100 come within 50 ms.
final class ScrolledLists implements Benchmark {
    private static final int ROUNDS = 3;
    private static final int PULSES = 400;
    private static final int JUMP_EVERY = 80;
    private static final double STEP = 260;
    private static final double GOAL_MILLIS = 50;
    private static final long LIMIT_SECONDS = 120;

    @Override
    public String name() {
        return "scroll";
    }

    @Override
    public List<Measured> run(Path folder) throws Exception {
        ManyThings.in(folder);
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        Stage stage = open(folder);
        List<Measured> all = new ArrayList<>();
        press(stage, "nav-buckets");
        all.add(scrolled(stage, "bucketsTable", "10,000 buckets"));
        press(stage, "nav-keys");
        all.add(scrolled(stage, "keysTable", "1,000 keys"));
        press(stage, "nav-objects");
        openFirstBucket(stage);
        all.add(scrolled(stage, "objectTable", "a bucket of 1,000,000 objects"));
        return all;
    }

    private static Stage open(Path folder) {
        Wiring wiring = new Wiring(
                Optional.of(folder.resolve("vault")),
                folder,
                folder.resolve("console.properties"),
                AppContext.door(),
                AppContext.pages());
        CompletableFuture<Stage> shown = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Stage stage = new Stage();
            new ConsoleWindow(
                            stage,
                            ConsoleLauncher.surroundings(Preferences.read(wiring.preferencesFile()), new Nobody()),
                            wiring)
                    .start();
            shown.complete(stage);
        });
        Stage stage = shown.join();
        await("the sealed store", () -> find(stage, "unlockOpen").isPresent());
        fx(() -> {
            Node secret = find(stage, "unlockSecret").orElseThrow().lookup(".text-input");
            ((TextInputControl) secret).setText(ManyThings.PASSPHRASE);
            return true;
        });
        press(stage, "unlockOpen");
        await("the open store", () -> find(stage, "store").isPresent());
        return stage;
    }

    private static void openFirstBucket(Stage stage) {
        await(
                "the buckets",
                () -> find(stage, "objectBucketList")
                        .filter(list -> !((ListView<?>) list).getItems().isEmpty())
                        .isPresent());
        fx(() -> {
            ListView<?> list = (ListView<?>) find(stage, "objectBucketList").orElseThrow();
            list.getSelectionModel().selectFirst();
            Event.fireEvent(
                    list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return true;
        });
    }

    private Measured scrolled(Stage stage, String table, String what) {
        await(
                "rows of " + what,
                () -> find(stage, table)
                        .filter(node -> ((TableView<?>) node).getItems().size() >= ManyThings.KEYS)
                        .isPresent());
        List<Double> ratios = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (int round = 0; round < ROUNDS; round++) {
            double[] times = new Scrolling(stage, table, round).times().join();
            Arrays.sort(times);
            double most = times[(int) (times.length * 0.99)];
            ratios.add(most / GOAL_MILLIS);
            told.append(String.format(
                    Locale.ROOT,
                    "%s%.0f / %.0f / %.0f ms",
                    told.isEmpty() ? "half, 99 %, all within " : "; ",
                    times[times.length / 2],
                    most,
                    times[times.length - 1]));
        }
        return new Measured(
                "99 % of pictures while scrolling " + what + " : 50 ms", new Goal.AtMost(1), ratios, told.toString());
    }

    /// Turns a wheel at every picture, and jumps somewhere else now and then.
    private static final class Scrolling extends AnimationTimer {
        private final CompletableFuture<double[]> done = new CompletableFuture<>();
        private final double[] times = new double[PULSES];
        private final VirtualFlow<?> flow;
        private final Random random;
        private int count = -1;
        private long before;

        Scrolling(Stage stage, String table, int round) {
            random = new Random(round);
            flow = fx(() -> (VirtualFlow<?>) find(stage, table).orElseThrow().lookup(".virtual-flow"));
            fx(() -> {
                start();
                return true;
            });
        }

        CompletableFuture<double[]> times() {
            return done;
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (count >= 0) {
                times[count] = (time - before) / 1e6;
            }
            before = time;
            count++;
            if (count == PULSES) {
                stop();
                done.complete(times);
            } else if (count % JUMP_EVERY == 0) {
                flow.setPosition(random.nextDouble());
            } else {
                flow.scrollPixels(STEP);
            }
        }
    }

    private static Optional<Node> find(Stage stage, String id) {
        return Optional.ofNullable(stage.getScene().lookup("#" + id));
    }

    private static void press(Stage stage, String id) {
        await("#" + id, () -> find(stage, id).filter(node -> !node.isDisabled()).isPresent());
        fx(() -> {
            ((ButtonBase) find(stage, id).orElseThrow()).fire();
            return true;
        });
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!fx(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited too long for " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static <T> T fx(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }
}

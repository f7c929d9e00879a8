package io.strongroom.app.console.tour;

import io.strongroom.app.console.ConsoleLauncher;
import io.strongroom.app.console.ConsoleWindow;
import io.strongroom.app.console.Preferences;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Lets the real console run through its main job where nobody can see it, and keeps pictures of
/// it.
///
/// The store is a throw-away one with the demo data. Called on the main thread, before any toolkit
/// runs.
public final class HeadlessTour {
    private HeadlessTour() {}

    /// Runs the tour and prints where the pictures are.
    ///
    /// @return 0, or 1 when a step came to nothing; the message then says which
    public static int run(Path pictures, Wiring wiring) {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        try {
            Path scratch = Files.createTempDirectory("strongroom-tour");
            try {
                walk(pictures, scratch, wiring);
            } finally {
                delete(scratch);
            }
            System.out.println("The pictures are in " + pictures);
            return 0;
        } catch (TourFailedException | IOException e) {
            System.err.println("The tour stopped: " + e.getMessage());
            return 1;
        }
    }

    private static void walk(Path pictures, Path scratch, Wiring wiring) throws TourFailedException {
        Wiring throwAway = new Wiring(
                Optional.of(scratch.resolve("demo-vault")),
                scratch,
                scratch.resolve("console.properties"),
                wiring.door(),
                wiring.pages());
        Preferences preferences = Preferences.read(throwAway.preferencesFile());
        CompletableFuture<ConsoleWindow> opened = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Surroundings surroundings = ConsoleLauncher.surroundings(preferences, new Nobody());
            ConsoleWindow window = new ConsoleWindow(new Stage(), surroundings, throwAway);
            window.start();
            opened.complete(window);
        });
        ConsoleWindow window = opened.join();
        Hands hands = new Hands(window.stage(), pictures);
        new ConsoleTour(hands).walk();
        CompletableFuture<Boolean> sealed = new CompletableFuture<>();
        hands.fx(() -> {
            window.seal(() -> sealed.complete(true));
            return true;
        });
        sealed.join();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

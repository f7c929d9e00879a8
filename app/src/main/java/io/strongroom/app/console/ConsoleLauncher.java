package io.strongroom.app.console;

import io.strongroom.app.console.tour.HeadlessTour;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts the console. Called on the main thread, where no toolkit is running yet.
public final class ConsoleLauncher {
    private static final String TOUR = "--headless-tour";

    private ConsoleLauncher() {}

    /// @param arguments none for a person at a display, or `--headless-tour [FOLDER]`
    public static void launch(String[] arguments, Wiring wiring) {
        if (arguments.length > 0 && arguments[0].equals(TOUR)) {
            Path pictures = Path.of(arguments.length > 1 ? arguments[1] : "strongroom-tour");
            System.exit(HeadlessTour.run(pictures.toAbsolutePath(), wiring));
        }
        Preferences preferences = Preferences.read(wiring.preferencesFile());
        Platform.startup(() -> {
            Stage stage = new Stage();
            // What was left under way is safe to leave: a store survives the end of its process at
            // any moment.
            stage.setOnHidden(_ -> System.exit(0));
            Surroundings surroundings =
                    surroundings(preferences, new DesktopFileChoosers(() -> stage), new DesktopPrinting(() -> stage));
            ConsoleWindow window = new ConsoleWindow(stage, surroundings, wiring);
            new CrashReports(crashes(wiring), Clock.systemUTC(), report -> FxThread.later(() -> window.tell(report)))
                    .watch();
            window.start();
        });
    }

    private static Path crashes(Wiring wiring) {
        return wiring.preferencesFile().toAbsolutePath().resolveSibling("crashes");
    }

    /// What views are made with where nothing can be printed.
    public static Surroundings surroundings(Preferences preferences, FileChoosers files) {
        return surroundings(preferences, files, Printing.NONE);
    }

    /// What views are made with; the theme comes first, as it asks to.
    public static Surroundings surroundings(Preferences preferences, FileChoosers files, Printing printing) {
        Locale locale =
                preferences.value().language().map(Locale::forLanguageTag).orElse(Locale.getDefault());
        Messages messages = new Messages(locale);
        Theme theme = new Theme(preferences.value().theme(), messages);
        return new Surroundings(
                messages,
                new Formats(messages, Clock.systemUTC(), ZoneId.systemDefault()),
                theme,
                new FxmlViews(messages),
                new VirtualThreadTasks(new Problems()),
                files,
                new SystemClipboards(),
                printing,
                preferences);
    }
}

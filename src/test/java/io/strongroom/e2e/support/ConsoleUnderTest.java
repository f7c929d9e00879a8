package io.strongroom.e2e.support;

import io.strongroom.app.AppContext;
import io.strongroom.app.console.ConsoleLauncher;
import io.strongroom.app.console.ConsoleWindow;
import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Preferences;
import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.Theme;
import io.strongroom.app.console.Wiring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// The real console over a folder of a test, watched, without a display.
public final class ConsoleUnderTest implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;

    private final ConsoleWindow window;
    private final ChosenFiles files;
    private final PassingTime time;
    private final FxWatchdog watchdog;

    private ConsoleUnderTest(ConsoleWindow window, ChosenFiles files, PassingTime time) {
        this.window = window;
        this.time = time;
        this.files = files;
        this.watchdog = FxWatchdog.start();
    }

    /// Starts the console for the store in `folder`/vault.
    public static ConsoleUnderTest start(Path folder) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        // A person's store lies in their own folder; so pictures say, too.
        System.setProperty("user.home", folder.toString());
        Platform.setImplicitExit(false);
        Wiring wiring = new Wiring(
                Optional.of(folder.resolve("vault")),
                folder,
                folder.resolve("console.properties"),
                AppContext.door(),
                AppContext.pages());
        ChosenFiles files = new ChosenFiles();
        PassingTime time = new PassingTime();
        ConsoleWindow window = Fx.call(() -> {
            Preferences preferences = Preferences.read(wiring.preferencesFile());
            Surroundings surroundings = at(time, ConsoleLauncher.surroundings(preferences, files));
            Look.of(surroundings);
            return new ConsoleWindow(new Stage(), surroundings, wiring);
        });
        Fx.run(window::start);
        return new ConsoleUnderTest(window, files, time);
    }

    /// Starts the console as somebody left it who likes this language and theme.
    ///
    public static ConsoleUnderTest start(Path folder, String language, Theme.Choice theme)
            throws TimeoutException, IOException {
        Preferences preferences = Preferences.read(folder.resolve("console.properties"));
        preferences.change(now -> now.withLanguage(language).withTheme(theme));
        preferences.write();
        return start(folder);
    }

    private static Surroundings at(PassingTime time, Surroundings now) {
        return new Surroundings(
                now.messages(),
                new Formats(now.messages(), time, ZoneId.systemDefault()),
                now.theme(),
                now.views(),
                now.tasks(),
                now.files(),
                now.clipboards(),
                now.printing(),
                now.preferences());
    }

    /// Lets time pass at the console, where nobody is.
    public void timePasses(Duration howLong) {
        time.pass(howLong);
    }

    /// What the person at the file choosers chooses.
    public ChosenFiles files() {
        return files;
    }

    /// What the application thread did that it must not do.
    public FxWatchdog watchdog() {
        return watchdog;
    }

    @Override
    public void close() throws TimeoutException {
        CompletableFuture<Boolean> sealed = new CompletableFuture<>();
        Fx.run(() -> window.seal(() -> sealed.complete(true)));
        try {
            sealed.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the store was not sealed", e);
        }
        Fx.run(() -> window.stage().hide());
        watchdog.close();
    }
}

package io.strongroom.e2e.support;

import io.strongroom.app.console.Surroundings;
import io.strongroom.app.console.Theme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/// How a console can look: its language and its theme. The one that runs is switched while it runs, as its person
/// would.
///
/// @param name as pictures end
public record Look(String name, Locale language, Theme.Choice theme) {
    /// What a console of a test begins with, and comes back to.
    public static final Look USUAL = new Look("en-light", Locale.ENGLISH, Theme.Choice.LIGHT);

    /// Those that are pictured, the usual one last: all four in a full run, else each language and each theme once.
    public static final List<Look> ALL = Boolean.getBoolean("strongroom.full")
            ? List.of(
                    new Look("zh-dark", Locale.CHINESE, Theme.Choice.DARK),
                    new Look("zh-light", Locale.CHINESE, Theme.Choice.LIGHT),
                    new Look("en-dark", Locale.ENGLISH, Theme.Choice.DARK),
                    USUAL)
            : List.of(new Look("zh-dark", Locale.CHINESE, Theme.Choice.DARK), USUAL);

    private static final AtomicReference<Surroundings> RUNNING = new AtomicReference<>();

    static void of(Surroundings running) {
        RUNNING.set(running);
    }

    /// Gives the console that runs this look.
    public void apply() {
        Fx.run(() -> {
            Surroundings running = RUNNING.get();
            running.messages().use(language);
            running.theme().choiceProperty().set(theme);
        });
    }
}

package io.strongroom.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the store is when nobody says: the platform's folder for a program's data.
public final class StoreLocation {

    private StoreLocation() {}

    /// The usual folder for these environment variables on this operating system (`os.name`).
    public static Path usual(Map<String, String> environment, String operatingSystem) {
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "/")));
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isEmpty() ? home.resolve("AppData/Local") : Path.of(local)).resolve("Strongroom");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library/Application Support/Strongroom");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.startsWith("/") ? Path.of(data) : home.resolve(".local/share")).resolve("strongroom");
    }

    /// Where a program's settings belong, for the same variables and system.
    public static Path preferences(Map<String, String> environment, String operatingSystem) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") || system.startsWith("mac")) {
            return usual(environment, operatingSystem).resolveSibling("Strongroom Console/console.properties");
        }
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "/")));
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (config.startsWith("/") ? Path.of(config) : home.resolve(".config"))
                .resolve("strongroom/console.properties");
    }
}

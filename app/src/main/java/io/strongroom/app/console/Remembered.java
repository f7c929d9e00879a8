package io.strongroom.app.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the console keeps from one start to the next. Nothing in it is secret.
///
/// @param language a language tag; empty to follow the system
/// @param idle when an open store seals itself
/// @param stores the last opened first
/// @param window where the window was
/// @param endpoints how stores are served, by their folders
public record Remembered(
        Optional<String> language,
        Theme.Choice theme,
        RowHeight rows,
        SealWhenIdle idle,
        List<KnownStore> stores,
        Optional<WindowPlace> window,
        Map<Path, EndpointSettings> endpoints) {
    private static final int MOST_STORES = 8;

    /// Nothing yet.
    public static final Remembered NOTHING = new Remembered(
            Optional.empty(),
            Theme.Choice.SYSTEM,
            RowHeight.COMFORTABLE,
            SealWhenIdle.USUAL,
            List.of(),
            Optional.empty(),
            Map.of());

    /// Position and size of the window.
    public record WindowPlace(double x, double y, double width, double height) {}

    public Remembered {
        stores = List.copyOf(stores);
        endpoints = Map.copyOf(endpoints);
    }

    public Remembered withLanguage(String tag) {
        return new Remembered(Optional.of(tag), theme, rows, idle, stores, window, endpoints);
    }

    public Remembered withTheme(Theme.Choice next) {
        return new Remembered(language, next, rows, idle, stores, window, endpoints);
    }

    public Remembered withRows(RowHeight next) {
        return new Remembered(language, theme, next, idle, stores, window, endpoints);
    }

    public Remembered withIdle(SealWhenIdle next) {
        return new Remembered(language, theme, rows, next, stores, window, endpoints);
    }

    public Remembered withWindow(WindowPlace next) {
        return new Remembered(language, theme, rows, idle, stores, Optional.of(next), endpoints);
    }

    /// How the store in a folder is served.
    public EndpointSettings endpoint(Path folder) {
        return endpoints.getOrDefault(folder.toAbsolutePath().normalize(), EndpointSettings.USUAL);
    }

    /// With other settings for the store in a folder.
    public Remembered withEndpoint(Path folder, EndpointSettings next) {
        Map<Path, EndpointSettings> all = new HashMap<>(endpoints);
        all.put(folder.toAbsolutePath().normalize(), next);
        return new Remembered(language, theme, rows, idle, stores, window, all);
    }

    /// With `store` as the last opened one.
    public Remembered opened(KnownStore store) {
        List<KnownStore> next = new ArrayList<>();
        next.add(store);
        stores.stream()
                .filter(other -> !other.folder().equals(store.folder()))
                .limit(MOST_STORES - 1L)
                .forEach(next::add);
        return new Remembered(language, theme, rows, idle, next, window, endpoints);
    }

    /// What is known of the store in a folder.
    public KnownStore store(Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        return stores.stream()
                .filter(store -> store.folder().equals(wanted))
                .findFirst()
                .orElseGet(() -> new KnownStore(wanted, KnownStore.Content.OWN));
    }
}

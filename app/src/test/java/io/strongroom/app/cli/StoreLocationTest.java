package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StoreLocationTest {

    @Test
    void eachPlatformHasItsOwnPlace() {
        Map<String, String> home = Map.of("HOME", "/home/me");

        assertThat(StoreLocation.usual(home, "Linux")).isEqualTo(Path.of("/home/me/.local/share/strongroom"));
        assertThat(StoreLocation.usual(home, "Mac OS X"))
                .isEqualTo(Path.of("/home/me/Library/Application Support/Strongroom"));
        assertThat(StoreLocation.usual(Map.of("HOME", "/home/me", "XDG_DATA_HOME", "/data"), "Linux"))
                .isEqualTo(Path.of("/data/strongroom"));
    }

    @Test
    void relativeDataHomeDoesNotCount() {
        assertThat(StoreLocation.usual(Map.of("HOME", "/home/me", "XDG_DATA_HOME", "data"), "Linux"))
                .isEqualTo(Path.of("/home/me/.local/share/strongroom"));
    }
}

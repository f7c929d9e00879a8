package io.strongroom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.StoreSecret;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryKeyTest {
    @TempDir
    Path folder;

    @Test
    void aNewRecoveryKeyOpensTheStoreItWasGivenTo() throws Exception {
        EngineOptions options = EngineOptions.of(folder.resolve("store"));
        try (StoreSecret.RecoveryKey key = Engine.newRecoveryKey()) {
            Engine.create(options, List.of(key)).close();

            try (Engine engine = Engine.open(options, key)) {
                assertThat(engine.folder()).isEqualTo(options.folder());
            }
        }
    }

    @Test
    void aRecoveryKeyHasSevenGroupsAndNoTwoAreAlike() {
        String first = new String(Engine.newRecoveryKey().characters());
        String second = new String(Engine.newRecoveryKey().characters());

        assertThat(first).matches("([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4} ?){7}");
        assertThat(second).isNotEqualTo(first);
    }
}

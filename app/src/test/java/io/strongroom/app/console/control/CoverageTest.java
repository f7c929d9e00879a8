package io.strongroom.app.console.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Messages;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    private static Coverage of(long encrypted, long none) {
        return new Coverage(Map.of(
                EncryptionMode.SSE_OSS, new Coverage.Amount(encrypted, encrypted),
                EncryptionMode.NONE, new Coverage.Amount(none, none)));
    }

    @Test
    void oneUnencryptedObjectAmongMillionsKeepsTheShareBelowFull() {
        assertThat(of(9_999_999, 1).share(Coverage.Measure.OBJECTS)).isEqualTo("99.9%");
        assertThat(of(10_000_000, 0).share(Coverage.Measure.OBJECTS)).isEqualTo("100%");
    }

    @Test
    void oneUnencryptedObjectAmongMillionsIsTwoPixelsWide() throws Exception {
        Node sliver = FxToolkit.call(() -> {
            CoverageBar bar = new CoverageBar(ENGLISH, of(9_999_999, 1));
            bar.resize(200, 8);
            bar.layout();
            return bar.getChildrenUnmodifiable().getLast();
        });

        assertThat(sliver.getBoundsInParent().getWidth()).isBetween(1.9, 3.0);
        assertThat(sliver.getBoundsInParent().getMaxX()).isEqualTo(200);
    }

    @Test
    void theBarSaysTheShareAndWhatIsLeft() throws Exception {
        String spoken = FxToolkit.call(() -> new CoverageBar(ENGLISH, of(17_256, 1_204)).getAccessibleText());

        assertThat(spoken).isEqualTo("93.5% encrypted, 1,204 objects not encrypted");
    }
}

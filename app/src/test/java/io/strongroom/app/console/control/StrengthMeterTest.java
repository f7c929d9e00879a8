package io.strongroom.app.console.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.FxToolkit;
import org.junit.jupiter.api.Test;

class StrengthMeterTest {
    @Test
    void whatIsMeasuredStaysTheCallers() throws Exception {
        char[] secret = "amber ledger 42 quiet river".toCharArray();
        StrengthMeter meter = FxToolkit.call(StrengthMeter::new);
        FxToolkit.run(() -> meter.measure(secret));

        assertThat(secret).isEqualTo("amber ledger 42 quiet river".toCharArray());
        assertThat(meter.gradeProperty().get()).isEqualTo(StrengthMeter.Grade.STRONG);
    }

    @Test
    void aCommonPasswordIsWeak() throws Exception {
        StrengthMeter meter = FxToolkit.call(StrengthMeter::new);
        FxToolkit.run(() -> meter.measure("passwordpassword".toCharArray()));

        assertThat(meter.gradeProperty().get()).isEqualTo(StrengthMeter.Grade.WEAK);
    }
}

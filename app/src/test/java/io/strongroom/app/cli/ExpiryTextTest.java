package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.engine.model.MaterialExpiry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpiryTextTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 2027-01-31T00:00:00Z",
        "2027-01-31T18:00, 2027-01-31T18:00:00Z",
        "2027-01-31T18:00:30, 2027-01-31T18:00:30Z",
        "2027-01-31T18:00Z, 2027-01-31T18:00:00Z",
        "2027-01-31T18:00+08:00, 2027-01-31T10:00:00Z",
        "2027-01-31T18:00+08:00[Asia/Shanghai], 2027-01-31T10:00:00Z",
        "2027-01-31T00:00:00-05:00, 2027-01-31T05:00:00Z"
    })
    void timeIsUtcUnlessItSaysOtherwise(String typed, Instant meant) {
        assertThat(ExpiryText.parse(typed)).contains(MaterialExpiry.at(meant));
    }

    @Test
    void neverIsNever() {
        assertThat(ExpiryText.parse("never")).contains(MaterialExpiry.NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tomorrow", "2027-02-30", "31.01.2027", "2027-01-31 18:00", "1800000000", "2027-01-31T25:00"
            })
    void whatIsNoIsoTimeIsNone(String typed) {
        assertThat(ExpiryText.parse(typed)).isEmpty();
    }
}

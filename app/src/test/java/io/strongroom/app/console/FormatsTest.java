package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Formats formats =
            new Formats(messages, Clock.fixed(Instant.parse("2026-11-24T14:32:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 B",
                "1023|1,023 B",
                "1024|1 KB",
                "421888|412 KB",
                "1048575|1.0 MB",
                "1048576|1.0 MB",
                "24746394|23.6 MB",
                "1099511627776|1.0 TB",
                "1125899906842624|1,024.0 TB"
            })
    void sizesGoInStepsOf1024WithOneDecimalFromAMegabyteOn(long bytes, String text) {
        assertThat(Formats.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"46848,59730,78.4%", "59729,59730,99.9%", "59730,59730,100%", "1,1000000,0.1%", "0,5,0%", "0,0,—"})
    void aShareIsOnlyFullWhenNothingIsMissing(long part, long whole, String text) {
        assertThat(Formats.share(part, whole)).isEqualTo(text);
    }

    @Test
    void numbersHaveCommasInBothLanguages() {
        messages.use(Locale.SIMPLIFIED_CHINESE);
        assertThat(Formats.number(12481)).isEqualTo("12,481");
        assertThat(messages.text("common.coverage.line", "SSE-OSS", 12481, "1 KB"))
                .contains("12,481");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T00:01:00Z,00:01",
        "2026-11-23T23:59:00Z,yesterday",
        "2026-11-22T12:00:00Z,2026-11-22",
        "2026-11-25T00:00:00Z,2026-11-25"
    })
    void todayIsATimeYesterdayAWordAndTheRestADate(Instant instant, String text) {
        assertThat(formats.when(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30T01:00:00Z,in 6 days", "2026-11-25T23:00:00Z,in 1 day", "2026-11-21T00:00:00Z,3 days ago"})
    void daysAreCountedByTheCalendar(Instant instant, String text) {
        assertThat(formats.relativeDays(instant)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT20S,20 s", "PT3M18S,3 min 18 s", "PT23H41M,23 h 41 min"})
    void durationsNameTheirTwoLargestUnits(Duration duration, String text) {
        assertThat(formats.duration(duration)).isEqualTo(text);
    }

    @Test
    void aFileInThePersonsOwnFolderIsToldFromThere() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(Formats.path(home.resolve("vault").resolve("a b"))).isEqualTo("~/vault/a b");
        assertThat(Formats.path(home)).isEqualTo(home.toString());
        assertThat(Formats.path(Path.of("/elsewhere/vault"))).isEqualTo("/elsewhere/vault");
    }
}

package io.strongroom.app.http.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
    @Test
    void valuesAreUtf8BehindTheirOctets() {
        String octets = new String("纪要 é".getBytes(UTF_8), ISO_8859_1);
        Headers headers =
                Headers.ofOctets(List.of(Map.entry("X-Oss-Meta-Title", octets), Map.entry("other", "\u00e9")));
        assertThat(headers.get("x-oss-meta-title")).contains("纪要 é");
        assertThat(headers.get("other")).contains("é");
        assertThat(Headers.octets("纪要 é")).isEqualTo(octets);
    }

    @Test
    void severalAreJoined() {
        Headers headers = Headers.ofOctets(List.of(Map.entry("A", "1"), Map.entry("a", " 2 ")));
        assertThat(headers.get("a")).contains("1,2");
    }

    @Test
    void noValueEndsItsHeader() {
        assertThat(Headers.octets("a\r\nSet-Cookie: b")).isEqualTo("a  Set-Cookie: b");
    }

    @Test
    void onlyNamesThatBeginSoAreFound() {
        Headers headers = Headers.ofOctets(List.of(
                Map.entry("x-oss-a", "1"),
                Map.entry("x-oss", "2"),
                Map.entry("x-osz", "3"),
                Map.entry("x-oss-z", "4")));
        assertThat(headers.startingWith("x-oss-")).containsOnlyKeys("x-oss-a", "x-oss-z");
    }

    @Test
    void timesHaveTwoDigitsForTheDay() {
        Instant time = Instant.parse("2026-12-02T08:00:00.123Z");
        assertThat(Timestamps.header(time)).isEqualTo("Wed, 02 Dec 2026 08:00:00 GMT");
        assertThat(Timestamps.document(time)).isEqualTo("2026-12-02T08:00:00.123Z");
        assertThat(Timestamps.ofHeader("Wed, 02 Dec 2026 08:00:00 GMT"))
                .contains(Instant.parse("2026-12-02T08:00:00Z"));
        assertThat(Timestamps.ofHeader("yesterday")).isEmpty();
        assertThat(Timestamps.ofBasic("20261202T080000Z")).contains(Instant.parse("2026-12-02T08:00:00Z"));
    }
}

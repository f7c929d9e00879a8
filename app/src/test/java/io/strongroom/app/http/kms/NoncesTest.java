package io.strongroom.app.http.kms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class NoncesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Nonces nonces = new Nonces();

    @Test
    void aNonceIsGoodOnceForItsKey() {
        assertThat(nonces.isFirst("a", "1", NOW.plusSeconds(10), NOW)).isTrue();
        assertThat(nonces.isFirst("a", "1", NOW.plusSeconds(10), NOW.plusSeconds(10)))
                .isFalse();
        assertThat(nonces.isFirst("b", "1", NOW.plusSeconds(10), NOW)).isTrue();
    }

    @Test
    void aNonceIsForgottenWhenItsRequestIsTooOld() {
        nonces.isFirst("a", "late", NOW.plusSeconds(99), NOW);
        nonces.isFirst("a", "1", NOW.plusSeconds(10), NOW);
        assertThat(nonces.isFirst("a", "1", NOW.plusSeconds(30), NOW.plusSeconds(11)))
                .isTrue();
        assertThat(nonces.isFirst("a", "late", NOW.plusSeconds(99), NOW.plusSeconds(11)))
                .isFalse();
    }
}

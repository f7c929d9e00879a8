package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncryptionContextTest {

    @Test
    void theOrderOfEntriesDoesNotMatter() {
        Map<String, String> there = new LinkedHashMap<>();
        there.put("a", "1");
        there.put("b", "2");
        Map<String, String> back = new LinkedHashMap<>();
        back.put("b", "2");
        back.put("a", "1");

        assertThat(new EncryptionContext(there)).isEqualTo(new EncryptionContext(back));
        assertThat(new EncryptionContext(there).canonical()).isEqualTo(new EncryptionContext(back).canonical());
    }

    @Test
    void theCanonicalFormIsCountThenLengthPrefixedPairs() {
        assertThat(EncryptionContext.EMPTY.canonical()).containsExactly(0, 0, 0, 0);
        assertThat(new EncryptionContext(Map.of("b", "", "a", "\u00e9")).canonical())
                .containsExactly(0, 0, 0, 2, 0, 0, 0, 1, 'a', 0, 0, 0, 2, 0xC3, 0xA9, 0, 0, 0, 1, 'b', 0, 0, 0, 0);
    }

    // In UTF-16 the surrogates of U+1F511 come before U+FF21, in UTF-8 after it.
    @Test
    void namesAreSortedByTheirUtf8Bytes() {
        EncryptionContext context = new EncryptionContext(Map.of("\uD83D\uDD11", "", "\uFF21", ""));

        assertThat(context.entries().keySet()).containsExactly("\uFF21", "\uD83D\uDD11");
    }

    @Test
    void textIsNotNormalised() {
        assertThat(new EncryptionContext(Map.of("k", "e\u0301")).canonical())
                .isNotEqualTo(new EncryptionContext(Map.of("k", "\u00e9")).canonical());
    }

    @Test
    void tooMuchTextAndTextWithoutUtf8AreRefused() {
        String longest = "v".repeat(EncryptionContext.MAX_CHARACTERS - 1);

        assertThat(new EncryptionContext(Map.of("k", longest)).entries()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new EncryptionContext(Map.of("k", longest + "v")));
        assertThatIllegalArgumentException().isThrownBy(() -> new EncryptionContext(Map.of("k", "\uD83D")));
        assertThatIllegalArgumentException().isThrownBy(() -> new EncryptionContext(Map.of("\uDD11", "v")));
    }
}

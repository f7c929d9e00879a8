package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AssociatedTest {

    @Property
    void differentFieldsGiveDifferentBytes(
            @ForAll @Size(max = 4) List<@Size(max = 3) byte[]> left,
            @ForAll @Size(max = 4) List<@Size(max = 3) byte[]> right) {
        byte[][] one = left.toArray(byte[][]::new);
        byte[][] two = right.toArray(byte[][]::new);

        boolean sameFields = Arrays.deepEquals(one, two);

        assertThat(Arrays.equals(Associated.of(one), Associated.of(two))).isEqualTo(sameFields);
    }

    @Test
    void textFlowsIntoNoNeighbour() {
        assertThat(Associated.of("ab", "c")).isNotEqualTo(Associated.of("a", "bc"));
        assertThat(Associated.of("ab")).isNotEqualTo(Associated.of("ab", ""));
        assertThat(Associated.of("a")).containsExactly(0, 0, 0, 1, 0, 0, 0, 1, 'a');
    }

    @Test
    void numbersAndIdentifiersAreBigEndian() {
        assertThat(Associated.number(258)).containsExactly(0, 0, 0, 0, 0, 0, 1, 2);
        assertThat(Associated.uuid(UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f")))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    }

    @Test
    void textWithoutUtf8IsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Associated.text("\uD800"));
    }
}

package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyWrapTest {

    private static final byte[] PURPOSE = Associated.of("vault", "cmk", "version");

    private final SecretBytes kek = SecretBytes.random(32);

    @Property(tries = 100)
    void whatWasWrappedUnwraps(@ForAll @Size(max = 100) byte[] key) throws AuthenticationFailedException {
        byte[] wrapped = KeyWrap.wrap(kek, SecretBytes.copyOf(key), PURPOSE);

        assertThat(wrapped).hasSize(key.length + KeyWrap.OVERHEAD);
        assertThat(KeyWrap.unwrap(kek, wrapped, PURPOSE).copy()).isEqualTo(key);
    }

    @Test
    void everyChangedBitIsFound() {
        byte[] wrapped = KeyWrap.wrap(kek, SecretBytes.random(32), PURPOSE);
        for (int bit = 0; bit < wrapped.length * 8; bit++) {
            byte[] changed = wrapped.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            refused(kek, changed, PURPOSE);
        }
    }

    @Test
    void everyOtherLengthIsRefused() {
        byte[] wrapped = KeyWrap.wrap(kek, SecretBytes.random(32), PURPOSE);
        for (int length = 0; length < wrapped.length; length++) {
            refused(kek, Arrays.copyOf(wrapped, length), PURPOSE);
        }
        refused(kek, Arrays.copyOf(wrapped, wrapped.length + 1), PURPOSE);
    }

    @Test
    void anotherWrappingKeyOrPurposeIsRefused() {
        byte[] wrapped = KeyWrap.wrap(kek, SecretBytes.random(32), PURPOSE);

        refused(SecretBytes.random(32), wrapped, PURPOSE);
        refused(kek, wrapped, Associated.of("vault", "cmk", "version2"));
    }

    @Test
    void theSameKeyIsNeverWrappedTheSameWay() {
        SecretBytes key = SecretBytes.random(32);

        assertThat(KeyWrap.wrap(kek, key, PURPOSE)).isNotEqualTo(KeyWrap.wrap(kek, key, PURPOSE));
    }

    @Test
    void aWrappingKeyOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyWrap.wrap(SecretBytes.random(16), SecretBytes.random(32), PURPOSE));
    }

    private static void refused(SecretBytes kek, byte[] wrapped, byte[] purpose) {
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> KeyWrap.unwrap(kek, wrapped, purpose));
    }
}

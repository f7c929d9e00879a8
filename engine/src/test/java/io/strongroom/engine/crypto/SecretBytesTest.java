package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SecretBytesTest {

    @Test
    void closingWipesTheAdoptedArrayAndRefusesLaterUse() {
        byte[] bytes = {1, 2, 3};
        SecretBytes secret = SecretBytes.adopt(bytes);

        secret.close();
        secret.close();

        assertThat(bytes).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(secret::copy);
        assertThatIllegalStateException().isThrownBy(() -> secret.use(live -> live.length));
        assertThatIllegalStateException().isThrownBy(() -> secret.equals(SecretBytes.random(3)));
    }

    @Test
    void aCopyIsIndependentOfItsOrigin() {
        byte[] bytes = {1, 2, 3};
        try (SecretBytes secret = SecretBytes.copyOf(bytes)) {
            bytes[0] = 9;
            secret.copy()[1] = 9;

            assertThat(secret.copy()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void useShowsTheLiveArray() {
        byte[] bytes = {1, 2, 3};

        assertThat(SecretBytes.adopt(bytes).<byte[]>use(live -> live)).isSameAs(bytes);
    }

    @Test
    void equalityComparesContentAndLength() {
        SecretBytes secret = SecretBytes.copyOf(new byte[] {1, 2, 3});

        assertThat(secret)
                .isEqualTo(SecretBytes.copyOf(new byte[] {1, 2, 3}))
                .hasSameHashCodeAs(SecretBytes.copyOf(new byte[] {9, 9, 9}))
                .isNotEqualTo(SecretBytes.copyOf(new byte[] {1, 2, 4}))
                .isNotEqualTo(SecretBytes.copyOf(new byte[] {1, 2, 3, 0}))
                .isNotEqualTo("SecretBytes[3]");
    }

    @Test
    void theContentIsNeverShown() {
        assertThat(SecretBytes.copyOf(new byte[] {77, 78})).hasToString("SecretBytes[2]");
    }

    @Test
    void randomSecretsDiffer() {
        assertThat(SecretBytes.random(32)).isNotEqualTo(SecretBytes.random(32));
    }
}

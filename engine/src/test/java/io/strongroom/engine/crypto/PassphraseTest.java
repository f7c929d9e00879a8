package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseTest {

    private static final ArgonParameters PARAMETERS = new ArgonParameters(64 * 1024, 3, 4, new byte[16]);

    @Test
    void composedAndDecomposedTextGiveTheSameKey() {
        assertThat(derive("Zoe\u0308")).isEqualTo(derive("Zo\u00eb"));
    }

    @Test
    void anotherPassphraseOrSaltGivesAnotherKey() {
        char[] passphrase = "correct horse".toCharArray();

        assertThat(derive("correct horse")).isNotEqualTo(derive("correct horsf"));
        assertThat(Passphrase.derive(passphrase, ArgonParameters.fresh()))
                .isNotEqualTo(Passphrase.derive(passphrase, ArgonParameters.fresh()));
        assertThat(passphrase).isEqualTo("correct horse".toCharArray());
    }

    @Test
    void charactersWithoutUtf8AreRefusedWithoutShowingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> derive("secret\uD800"))
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "65535, 3, 4, 16",
        "4194305, 3, 4, 16",
        "65536, 2, 4, 16",
        "65536, 65, 4, 16",
        "65536, 3, 0, 16",
        "65536, 3, 65, 16",
        "65536, 3, 4, 15",
        "65536, 3, 4, 65",
        "-1, 3, 4, 16"
    })
    void costBelowTheFloorOrAboveTheCeilingIsRefused(int memory, int iterations, int parallelism, int saltLength) {
        byte[] salt = new byte[saltLength];

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArgonParameters(memory, iterations, parallelism, salt));
    }

    @Test
    void parametersCompareByContentAndKeepTheirSalt() {
        byte[] salt = new byte[16];
        ArgonParameters parameters = new ArgonParameters(64 * 1024, 3, 4, salt);
        salt[0] = 1;
        parameters.salt()[1] = 1;

        assertThat(parameters).isEqualTo(PARAMETERS).hasSameHashCodeAs(PARAMETERS);
        assertThat(parameters).isNotEqualTo(new ArgonParameters(64 * 1024, 3, 4, salt));
        assertThat(parameters).isNotEqualTo(new ArgonParameters(64 * 1024, 4, 4, new byte[16]));
    }

    private static SecretBytes derive(String passphrase) {
        return Passphrase.derive(passphrase.toCharArray(), PARAMETERS);
    }
}

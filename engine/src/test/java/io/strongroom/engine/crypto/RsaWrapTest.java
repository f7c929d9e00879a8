package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RsaWrapTest {
    private static RsaWrap.Pair pair;
    private static RsaWrap.Pair other;

    @BeforeAll
    static void makePairs() {
        pair = RsaWrap.newPair();
        other = RsaWrap.newPair();
    }

    @AfterAll
    static void close() {
        pair.close();
        other.close();
    }

    private static RsaUnwrapper unwrapper() {
        return RsaUnwrapper.of(pair.privateKey());
    }

    @ParameterizedTest
    @EnumSource(RsaPadding.class)
    void whatIsWrappedOpensWithItsOwnPaddingAndKeyOnly(RsaPadding padding) {
        try (SecretBytes material = SecretBytes.random(32)) {
            byte[] wrapped = RsaWrap.wrap(pair.publicKey(), padding, material);
            assertThat(wrapped).hasSize(RsaWrap.WRAPPED_LENGTH);
            assertThat(unwrapper().unwrap(padding, wrapped)).contains(material);
            assertThat(RsaUnwrapper.of(other.privateKey()).unwrap(padding, wrapped))
                    .isNotEqualTo(Optional.of(material));
            for (RsaPadding wrong : RsaPadding.values()) {
                if (wrong != padding) {
                    assertThat(unwrapper().unwrap(wrong, wrapped)).isNotEqualTo(Optional.of(material));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RsaPadding.class)
    void damageOfAnyKindIsTheSameEmptyAnswer(RsaPadding padding) {
        try (SecretBytes material = SecretBytes.random(32)) {
            byte[] wrapped = RsaWrap.wrap(pair.publicKey(), padding, material);
            byte[] tooLarge = new byte[RsaWrap.WRAPPED_LENGTH];
            Arrays.fill(tooLarge, (byte) 0xFF);
            byte[] flipped = wrapped.clone();
            flipped[100] ^= 1;
            assertThat(unwrapper().unwrap(padding, tooLarge)).isEmpty();
            assertThat(unwrapper().unwrap(padding, Arrays.copyOf(wrapped, 255))).isEmpty();
            assertThat(unwrapper().unwrap(padding, Arrays.copyOf(wrapped, 257))).isEmpty();
            assertThat(unwrapper().unwrap(padding, new byte[0])).isEmpty();
            assertThat(unwrapper().unwrap(padding, flipped)).isNotEqualTo(Optional.of(material));
        }
    }

    @Test
    void thePublicKeyIsAnRsaKeyOf2048BitsInTheUsualForm() throws Exception {
        RSAPublicKey key =
                (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(pair.publicKey()));
        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
        assertThat(KeyFileForm.of(pair.publicKey())).isEqualTo(KeyFileForm.PUBLIC_KEY);
        assertThat(pair.privateKey().<KeyFileForm>use(KeyFileForm::of)).isEqualTo(KeyFileForm.PRIVATE_KEY);
    }

    @Test
    void aKeyThatCannotBeReadOrCarriesTooLittleIsRefused() {
        try (SecretBytes tooLong = SecretBytes.random(191);
                SecretBytes material = SecretBytes.random(32)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RsaWrap.wrap(new byte[20], RsaPadding.OAEP_SHA_256, material));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RsaWrap.wrap(pair.publicKey(), RsaPadding.OAEP_SHA_256, tooLong));
        }
    }

    @Test
    void bytesThatAreNoKeyFileAreNone() {
        for (byte[] none :
                new byte[][] {{}, {0x30}, {0x30, 0}, new byte[32], "text".getBytes(StandardCharsets.US_ASCII)}) {
            assertThat(KeyFileForm.of(none)).isEqualTo(KeyFileForm.NONE);
        }
    }
}

package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.strongroom.engine.crypto.PartManifest.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class MacTest {

    private final SecretBytes key = SecretBytes.random(32);

    @Test
    void aCodeVerifiesForItsFieldsOnly() throws AuthenticationFailedException {
        byte[] code = Mac.of(key, Associated.text("ab"), Associated.text("c"));

        assertThat(code).hasSize(Mac.LENGTH);
        Mac.verify(key, code, Associated.text("ab"), Associated.text("c"));
        refused(key, code, "a", "bc");
        refused(key, code, "ab");
        refused(SecretBytes.random(32), code, "ab", "c");
        refused(key, new byte[0], "ab", "c");
        code[31] ^= 1;
        refused(key, code, "ab", "c");
    }

    @Test
    void aManifestBindsOrderNumberLengthsAndIdentityOfItsParts() throws AuthenticationFailedException {
        Part one = part(1, 100, 1);
        Part two = part(2, 5, 2);
        byte[] code = new PartManifest(List.of(one, two)).mac(key);

        new PartManifest(List.of(one, two)).verify(key, code);
        for (List<Part> other : List.of(
                List.of(two, one),
                List.of(one),
                List.of(one, two, part(3, 0, 3)),
                List.of(one, part(2, 6, 2)),
                List.of(one, part(3, 5, 2)),
                List.of(one, part(2, 5, 3)))) {
            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> new PartManifest(other).verify(key, code));
        }
        assertThatExceptionOfType(AuthenticationFailedException.class)
                .isThrownBy(() -> new PartManifest(List.of(one, two)).verify(SecretBytes.random(32), code));
    }

    @Test
    void aManifestWithoutPartsOrWithOneTwiceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartManifest(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PartManifest(List.of(part(1, 5, 1), part(1, 6, 2))));
    }

    private static Part part(int partNo, long length, int fill) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) fill;
        return new Part(partNo, length, bytes, bytes);
    }

    private static void refused(SecretBytes key, byte[] code, String... fields) {
        byte[][] bytes = List.of(fields).stream().map(Associated::text).toArray(byte[][]::new);
        assertThatExceptionOfType(AuthenticationFailedException.class).isThrownBy(() -> Mac.verify(key, code, bytes));
    }
}

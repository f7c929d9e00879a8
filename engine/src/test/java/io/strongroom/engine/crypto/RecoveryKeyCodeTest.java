package io.strongroom.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.strongroom.engine.crypto.RecoveryKeyCode.Reading;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecoveryKeyCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Property
    void everyKeyComesBack(@ForAll @Size(32) byte[] key) {
        String code = code(key);

        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4} ?){7}");
        assertThat(read(code)).isEqualTo(right(key));
    }

    @Property(tries = 50)
    void whatPeopleWriteForACodeIsForgiven(@ForAll @Size(32) byte[] key) {
        String code = code(key);

        assertThat(read(code.toLowerCase(Locale.ROOT))).isEqualTo(right(key));
        assertThat(read(code.replace("-", "").replace(" ", ""))).isEqualTo(right(key));
        assertThat(read("  " + code.replace(" ", "\n\t") + "\n")).isEqualTo(right(key));
        assertThat(read(code.replace('0', 'O').replace('1', 'I'))).isEqualTo(right(key));
        assertThat(read(code.replace('0', 'o').replace('1', 'l'))).isEqualTo(right(key));
    }

    // The checksum is linear: whether an error is found does not depend on the key, so one key
    // stands for all.
    @Property(tries = 1)
    void everySingleWrongCharacterIsFoundAndItsGroupNamed(@ForAll @Size(32) byte[] key) {
        String code = code(key);
        for (int at = 0; at < code.length(); at++) {
            char original = code.charAt(at);
            String others = original == '-' || original == ' ' ? "" : ALPHABET.replace("" + original, "");
            for (int other = 0; other < others.length(); other++) {
                String wrong = code.substring(0, at) + others.charAt(other) + code.substring(at + 1);
                assertThat(read(wrong)).as(wrong).isEqualTo(new Reading.WrongGroup(at / 10 + 1));
            }
        }
    }

    @Property(tries = 20)
    void twoNeighboursSwappedAreFound(@ForAll @Size(32) byte[] key) {
        String code = code(key).replace("-", "").replace(" ", "");
        for (int at = 0; at + 1 < code.length(); at++) {
            if (code.charAt(at) != code.charAt(at + 1)) {
                String wrong = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
                assertThat(read(wrong)).as(wrong).isNotInstanceOf(Reading.Key.class);
            }
        }
    }

    @Test
    void aCodeOfAnotherLengthSaysHowManyCharactersItHas() {
        String code = code(new byte[32]);

        assertThat(read("")).isEqualTo(new Reading.WrongLength(0));
        assertThat(read(code.substring(1))).isEqualTo(new Reading.WrongLength(55));
        assertThat(read(code + "7")).isEqualTo(new Reading.WrongLength(57));
    }

    @Test
    void aCharacterNoCodeHasIsNamedByItsGroup() {
        String code = code(new byte[32]);

        assertThat(read(code.substring(0, 20) + "U" + code.substring(21))).isEqualTo(new Reading.WrongCharacter(3));
        assertThat(read("?" + code.substring(1))).isEqualTo(new Reading.WrongCharacter(1));
        assertThat(read("\u20ac" + code.substring(1))).isEqualTo(new Reading.WrongCharacter(1));
    }

    @Test
    void aCodeWrongInSeveralPlacesIsWrong() {
        String code = code(new byte[32]);

        assertThat(read("ZZ" + code.substring(2, 30) + "ZZ" + code.substring(32)))
                .isInstanceOfAny(Reading.Wrong.class, Reading.WrongGroup.class);
        assertThat(read(code.replace('0', '9'))).isInstanceOfAny(Reading.Wrong.class, Reading.WrongGroup.class);
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecoveryKeyCode.encode(SecretBytes.random(31)));
    }

    private static String code(byte[] key) {
        return new String(RecoveryKeyCode.encode(SecretBytes.copyOf(key)));
    }

    private static Reading read(String code) {
        return RecoveryKeyCode.decode(code.toCharArray());
    }

    private static Reading right(byte[] key) {
        return new Reading.Key(SecretBytes.copyOf(key));
    }
}

package io.strongroom.app.console.secret;

import io.strongroom.app.console.control.StrengthMeter.Grade;
import io.strongroom.engine.model.StoreSecret;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The rules for a new passphrase. Keeps nothing of what was typed.
public final class PassphraseViewModel {
    private static final int SHORTEST_NAME = 3;

    private final ReadOnlyBooleanWrapper longEnough = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper uncommon = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unrelated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper same = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper differs = new ReadOnlyBooleanWrapper();
    private final BooleanBinding acceptable =
            longEnough.and(uncommon).and(unrelated).and(same);
    private List<String> names = List.of();

    /// Names that must not be part of the passphrase, such as the folder's and the person's.
    public void avoid(List<String> next) {
        names = List.copyOf(next);
    }

    /// Looks at what is typed in both fields; the arrays stay the caller's to wipe.
    public void check(char[] first, char[] second, Grade grade) {
        longEnough.set(Character.codePointCount(first, 0, first.length) >= StoreSecret.Passphrase.MIN_LENGTH);
        uncommon.set(grade == Grade.FAIR || grade == Grade.STRONG);
        unrelated.set(first.length > 0 && names.stream().noneMatch(name -> contains(first, name)));
        same.set(first.length > 0 && Arrays.equals(first, second));
        differs.set(second.length > 0 && !Arrays.equals(first, second));
    }

    private static boolean contains(char[] secret, String name) {
        char[] wanted = name.toLowerCase(Locale.ROOT).toCharArray();
        if (wanted.length < SHORTEST_NAME) {
            return false;
        }
        for (int at = 0; at + wanted.length <= secret.length; at++) {
            int matched = 0;
            while (matched < wanted.length && Character.toLowerCase(secret[at + matched]) == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return true;
            }
        }
        return false;
    }

    public ReadOnlyBooleanProperty longEnough() {
        return longEnough.getReadOnlyProperty();
    }

    /// Neither a common password nor an easy pattern.
    public ReadOnlyBooleanProperty uncommon() {
        return uncommon.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty unrelated() {
        return unrelated.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty same() {
        return same.getReadOnlyProperty();
    }

    /// Something was typed a second time, and it is not the same.
    public ReadOnlyBooleanProperty differs() {
        return differs.getReadOnlyProperty();
    }

    /// All rules hold.
    public BooleanBinding acceptable() {
        return acceptable;
    }
}

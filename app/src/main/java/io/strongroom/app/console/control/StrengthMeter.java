package io.strongroom.app.console.control;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Localised;
import io.strongroom.app.console.Messages;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Five bars, an icon and a word for how hard a passphrase is to guess. Keeps nothing of what it
/// measures.
public final class StrengthMeter extends VBox implements Localised {
    /// How hard, in three words.
    public enum Grade {
        NONE("none"),
        WEAK("weak"),
        FAIR("fair"),
        STRONG("strong");

        private final String word;

        Grade(String word) {
            this.word = word;
        }
    }

    private static final int BARS = 5;
    private static final int MEASURED = 72; // estimating takes quadratic time; what is longer is strong anyway
    private static final double BITS_PER_BAR = 18;

    private final Zxcvbn estimator = new Zxcvbn();
    private final ReadOnlyObjectWrapper<Grade> grade = new ReadOnlyObjectWrapper<>(Grade.NONE);
    private final IntegerProperty bits = new SimpleIntegerProperty();
    private final List<Region> bars = new ArrayList<>();
    private final Label word = new Label();
    private final Label note = new Label();

    public StrengthMeter() {
        HBox row = new HBox();
        row.getStyleClass().add("bars");
        for (int i = 0; i < BARS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            HBox.setHgrow(bar, Priority.ALWAYS);
            bars.add(bar);
        }
        row.getChildren().addAll(bars);
        word.getStyleClass().add("word");
        word.setGraphic(Icon.SHIELD.node());
        note.getStyleClass().addAll("sr-small", "sr-muted");
        HBox words = new HBox(8, word, note);
        words.visibleProperty().bind(grade.isNotEqualTo(Grade.NONE));
        getChildren().addAll(row, words);
        getStyleClass().add("strength-meter");
    }

    @Override
    public void localise(Messages messages) {
        word.textProperty().bind(messages.derived(() -> messages.text("common.strength." + grade.get().word), grade));
        note.textProperty()
                .bind(messages.derived(
                        () -> messages.text("common.strength." + grade.get().word + ".note", bits.get()), grade, bits));
        accessibleTextProperty().bind(word.textProperty().concat(", ").concat(note.textProperty()));
    }

    public ReadOnlyObjectProperty<Grade> gradeProperty() {
        return grade.getReadOnlyProperty();
    }

    /// Measures a passphrase; `secret` stays the caller's to wipe.
    public void measure(char[] secret) {
        if (secret.length == 0) {
            show(0, Grade.NONE);
            return;
        }
        // The estimator wipes what it was given, so it gets a copy.
        char[] measured = Arrays.copyOf(secret, Math.min(secret.length, MEASURED));
        Strength strength = estimator.measure(CharBuffer.wrap(measured));
        int found = (int) Math.round(strength.getGuessesLog10() * Math.log(10) / Math.log(2));
        strength.wipe();
        Arrays.fill(measured, '\0');
        show(found, gradeOf(found));
    }

    private static Grade gradeOf(int bits) {
        if (bits < 36) {
            return Grade.WEAK;
        }
        return bits < 60 ? Grade.FAIR : Grade.STRONG;
    }

    private void show(int found, Grade next) {
        bits.set(found);
        grade.set(next);
        getStyleClass().removeAll(Grade.WEAK.word, Grade.FAIR.word, Grade.STRONG.word);
        getStyleClass().add(next.word);
        long filled = next == Grade.NONE ? 0 : Math.clamp(Math.round(found / BITS_PER_BAR), 1, BARS);
        for (int i = 0; i < BARS; i++) {
            bars.get(i).getStyleClass().remove("filled");
            if (i < filled) {
                bars.get(i).getStyleClass().add("filled");
            }
        }
    }
}

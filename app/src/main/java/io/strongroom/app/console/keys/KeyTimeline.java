package io.strongroom.app.console.keys;

import io.strongroom.app.console.Icon;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyState;
import io.strongroom.engine.model.KeyVersionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The life of a key from left to right: what was, today, and what is to come.
final class KeyTimeline extends HBox {
    private static final int MOST_PAST = 3;

    /// One moment of it.
    private record Moment(Icon icon, String word, Instant at, String styleClass) {}

    private final KeyWords words;
    private final Instant now;

    KeyTimeline(KeyWords words, KeyRow key) {
        this.words = words;
        this.now = words.formats().clock().instant();
        getStyleClass().add("key-timeline");
        setId("keyTimeline");
        List<Moment> moments = moments(key);
        for (int i = 0; i < moments.size(); i++) {
            getChildren().add(stop(moments, i));
        }
    }

    private List<Moment> moments(KeyRow key) {
        List<Moment> past = past(key);
        if (past.size() > MOST_PAST) {
            past.subList(1, past.size() - (MOST_PAST - 1)).clear();
        }
        List<Moment> all = new ArrayList<>(past);
        all.add(moment(Icon.OVERVIEW, "today", now, "now"));
        coming(key).stream().sorted(Comparator.comparing(Moment::at)).forEach(all::add);
        return all;
    }

    private List<Moment> past(KeyRow key) {
        List<Moment> past = new ArrayList<>();
        past.add(moment(Icon.ADD, "created", key.entry().createdAt(), "first"));
        for (KeyVersionEntry version : key.entry().versions()) {
            if (key.isExternal()) {
                past.add(moment(Icon.UPLOAD, "imported", version.createdAt(), "past"));
            } else if (version.number() > 1) {
                past.add(moment(Icon.ROTATE, "rotated", version.createdAt(), "past"));
            }
        }
        past.sort(Comparator.comparing(Moment::at));
        return past;
    }

    private List<Moment> coming(KeyRow key) {
        KeyEntry entry = key.entry();
        List<Moment> coming = new ArrayList<>();
        if (entry.hasMaterial()) {
            add(coming, Icon.CLOCK, "expires", entry.materialExpiry(), "ahead");
        }
        add(coming, Icon.DELETE, "goes", entry.deletion(), "gone");
        add(coming, Icon.DELETE, "materialGoes", entry.restorableUntil(), "gone");
        if (key.is(KeyState.ENABLED)) {
            add(coming, Icon.ROTATE, "rotates", entry.nextRotation(), "calm");
        }
        return coming;
    }

    private void add(List<Moment> moments, Icon icon, String word, Optional<Instant> at, String styleClass) {
        at.filter(now::isBefore).ifPresent(time -> moments.add(moment(icon, word, time, styleClass)));
    }

    private Moment moment(Icon icon, String word, Instant at, String styleClass) {
        return new Moment(icon, words.messages().text("keys.timeline." + word), at, styleClass);
    }

    private VBox stop(List<Moment> moments, int index) {
        Moment moment = moments.get(index);
        StackPane dot = new StackPane(moment.icon().node("size-14"));
        dot.getStyleClass().addAll("dot", moment.styleClass());
        boolean last = index == moments.size() - 1;
        String before = moment.at().isAfter(now) ? moment.styleClass() : "past";
        String after = last
                ? "none"
                : moments.get(index + 1).at().isAfter(now)
                        ? moments.get(index + 1).styleClass()
                        : "past";
        HBox line = new HBox(line(index == 0 ? "none" : before), dot, line(after));
        line.setAlignment(Pos.CENTER);
        Label word = new Label(moment.word());
        word.getStyleClass().addAll("sr-strong", "sr-small");
        Label date = new Label(words.formats().date(moment.at()));
        date.getStyleClass().addAll("sr-caption", "sr-muted");
        VBox stop = new VBox(line, word, date);
        stop.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(stop, Priority.ALWAYS);
        stop.setMaxWidth(Double.MAX_VALUE);
        stop.setMinWidth(76);
        stop.setPrefWidth(100);
        return stop;
    }

    private static Region line(String styleClass) {
        Region line = new Region();
        line.getStyleClass().addAll("line", styleClass);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}

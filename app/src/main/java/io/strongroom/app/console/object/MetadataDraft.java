package io.strongroom.app.console.object;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectMetadata;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Content type and user metadata of an object while they are edited. Used on the application thread.
public final class MetadataDraft {
    /// One line of user metadata.
    public record Line(StringProperty name, StringProperty value) {
        static Line of(String name, String value) {
            return new Line(new SimpleStringProperty(name), new SimpleStringProperty(value));
        }
    }

    private final StringProperty contentType = new SimpleStringProperty("");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private SortedMap<String, String> headers = new TreeMap<>();

    /// Begins with what an object has.
    public void show(ObjectMetadata metadata) {
        contentType.set(metadata.contentType().orElse(""));
        headers = metadata.headers();
        lines.clear();
        metadata.user().forEach((name, value) -> lines.add(Line.of(name, value)));
    }

    /// One more line of user metadata.
    public void addLine() {
        lines.add(Line.of("", ""));
    }

    public void removeLine(Line line) {
        lines.removeIf(other -> other.name().equals(line.name()));
    }

    /// What was edited, with the headers that were not.
    ///
    /// @throws EngineException when it breaks a rule
    public ObjectMetadata checked() throws EngineException {
        SortedMap<String, String> user = new TreeMap<>();
        for (Line line : lines) {
            if (!line.name().get().isBlank()) {
                user.put(line.name().get().strip(), line.value().get());
            }
        }
        Optional<String> type = Optional.of(contentType.get().strip()).filter(text -> !text.isEmpty());
        return new ObjectMetadata(type, headers, user).checked();
    }

    public StringProperty contentTypeProperty() {
        return contentType;
    }

    public ObservableList<Line> lines() {
        return lines;
    }
}

package io.strongroom.app.console.encryption;

import io.strongroom.app.console.control.SegmentedChoice;
import io.strongroom.engine.model.DataAlgorithm;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/// The choice of the cipher for content.
public final class AlgorithmChoice {
    private AlgorithmChoice() {}

    /// A choice with this id, at AES-256.
    public static SegmentedChoice<DataAlgorithm> of(String id) {
        Map<DataAlgorithm, ObservableValue<String>> texts = new LinkedHashMap<>();
        for (DataAlgorithm each : DataAlgorithm.values()) {
            texts.put(each, new SimpleStringProperty(EncryptionTexts.algorithm(each)));
        }
        SegmentedChoice<DataAlgorithm> choice = new SegmentedChoice<>(texts, DataAlgorithm.AES_256);
        choice.setId(id);
        return choice;
    }
}

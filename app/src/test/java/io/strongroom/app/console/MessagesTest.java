package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void boundTextsFollowTheLanguage() {
        ObservableValue<String> cancel = messages.binding("common.cancel");
        assertThat(cancel.getValue()).isEqualTo("Cancel");

        messages.use(Locale.SIMPLIFIED_CHINESE);

        assertThat(cancel.getValue()).isEqualTo("取消");
    }

    @Test
    void boundTextsFollowTheirArguments() {
        SimpleLongProperty days = new SimpleLongProperty(1);
        ObservableValue<String> text = messages.binding("common.inDays", days);
        assertThat(text.getValue()).isEqualTo("in 1 day");

        days.set(6);

        assertThat(text.getValue()).isEqualTo("in 6 days");
    }

    @Test
    void aKeyNoBundleHasIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> messages.text("common.nowhere"));
    }

    @Test
    void aLoadedViewChangesItsLanguage() throws Exception {
        String fxml = """
                <?import javafx.scene.control.*?>
                <?import javafx.scene.layout.*?>
                <VBox xmlns:fx="http://javafx.com/fxml"><children>
                  <Label text="%common.cancel"/>
                  <TextField promptText="%common.back"/>
                </children></VBox>""";
        VBox view = FxToolkit.call(() -> {
            FXMLLoader loader = new FXMLLoader();
            loader.setResources(messages.bundle());
            loader.setLoadListener(new LiveTexts(messages));
            return loader.load(new ByteArrayInputStream(fxml.getBytes(StandardCharsets.UTF_8)));
        });

        FxToolkit.run(() -> messages.use(Locale.SIMPLIFIED_CHINESE));

        assertThat(((Label) view.getChildren().getFirst()).getText()).isEqualTo("取消");
        assertThat(((TextField) view.getChildren().getLast()).getPromptText()).isEqualTo("上一步");
    }
}

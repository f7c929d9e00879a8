package io.strongroom.app.console;

import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.ModalHost;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// What this program is.
final class AboutDialog {
    private final DialogFrame frame;
    private final Button done = new Button();

    AboutDialog(Messages messages) {
        frame = new DialogFrame(messages, DialogFrame.Width.QUESTION);
        frame.setId("aboutDialog");
        frame.setIcon(Meaning.INFORMATION, Icon.SHIELD);
        frame.titleProperty().bind(messages.binding("start.foot.version"));
        frame.subtitleProperty().bind(messages.binding("start.foot.offline"));
        Label text = new Label();
        text.setWrapText(true);
        text.textProperty().bind(messages.binding("common.about.text"));
        frame.setBody(text);
        done.setId("aboutDone");
        done.textProperty().bind(messages.binding("common.close"));
        frame.setButtons(done);
    }

    void open(ModalHost host) {
        Runnable close = () -> host.close(frame);
        done.setOnAction(_ -> close.run());
        frame.setOnClose(close);
        host.open(frame, close);
    }
}

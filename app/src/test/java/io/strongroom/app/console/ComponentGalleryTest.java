package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws the controls into `target/gallery`, to be held beside the pictures of the design language.
class ComponentGalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,en", "LIGHT,zh", "DARK,zh"})
    void everyControlIsDrawnInBothThemesAndLanguages(Theme.Choice choice, String language) throws Exception {
        Messages messages = FxToolkit.call(() -> new Messages(Locale.forLanguageTag(language)));
        WritableImage sheet = picture(
                choice,
                messages,
                640,
                800,
                () -> new ComponentSheet(messages).root(choice == Theme.Choice.LIGHT ? "Primer Light" : "Primer Dark"));
        WritableImage shell = picture(choice, messages, 1280, 800, () -> new ShellSheet(messages).root());
        WritableImage states = picture(choice, messages, 1280, 800, () -> new StateSheet(messages).root());
        WritableImage wizard = picture(choice, messages, 1280, 800, () -> new DialogSheet(messages).wizard());
        WritableImage dialog = picture(choice, messages, 1280, 800, () -> new DialogSheet(messages).dialog());

        WritableImage small = picture(choice, messages, 1024, 700, () -> new ShellSheet(messages).root());

        String name = language + "-" + choice.name().toLowerCase(Locale.ROOT) + ".png";
        Screenshot.write(GALLERY.resolve("components-" + name), sheet);
        Screenshot.write(GALLERY.resolve("shell-" + name), shell);
        Screenshot.write(GALLERY.resolve("rail-" + name), small);
        Screenshot.write(GALLERY.resolve("states-" + name), states);
        Screenshot.write(GALLERY.resolve("wizard-" + name), wizard);
        Screenshot.write(GALLERY.resolve("dialog-" + name), dialog);
        assertThat(GALLERY.resolve("components-" + name)).isNotEmptyFile();
    }

    static WritableImage picture(
            Theme.Choice choice, Messages messages, double width, double height, Callable<Parent> content)
            throws Exception {
        Stage stage = FxToolkit.call(() -> {
            Theme theme = new Theme(choice, messages);
            Scene scene = new Scene(content.call(), width, height);
            theme.style(scene);
            Stage next = new Stage();
            next.setScene(scene);
            next.show();
            return next;
        });
        // a second turn of the thread: cells and charts are filled by the first pulse
        FxToolkit.run(() -> stage.getScene().getRoot().applyCss());
        FxToolkit.run(() -> stage.getScene().getRoot().layout());
        return FxToolkit.call(() -> {
            assertThat(namelessButtons(stage.getScene().getRoot())).isEmpty();
            WritableImage image = Screenshot.of(stage);
            stage.close();
            return image;
        });
    }

    private static List<Node> namelessButtons(Parent parent) {
        List<Node> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof ButtonBase button
                    && button.getGraphic() instanceof FontIcon
                    && (button.getText() == null || button.getText().isEmpty())
                    && (button.getTooltip() == null || button.getAccessibleText() == null)) {
                found.add(child);
            }
            if (child instanceof Parent inner) {
                found.addAll(namelessButtons(inner));
            }
        }
        return found;
    }
}

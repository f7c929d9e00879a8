package io.strongroom.app.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.strongroom.app.console.FxToolkit;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.DialogFrame;
import io.strongroom.app.console.control.Meaning;
import io.strongroom.app.console.control.NavItem;
import io.strongroom.app.console.control.Notification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class ShellTest {
    private final List<String> course = new ArrayList<>();

    private final class Sheet implements Page {
        private final String name;

        Sheet(String name) {
            this.name = name;
        }

        @Override
        public String id() {
            return name;
        }

        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty(name);
        }

        @Override
        public Icon icon() {
            return Icon.KEY;
        }

        @Override
        public NavItem.Group group() {
            return NavItem.Group.DATA;
        }

        @Override
        public Node content() {
            return new Label(name);
        }

        @Override
        public void onShow() {
            course.add("+" + name);
        }

        @Override
        public void onHide() {
            course.add("-" + name);
        }
    }

    private Shell shell() throws Exception {
        return FxToolkit.call(
                () -> new Shell(new Messages(Locale.ENGLISH), List.of(new Sheet("buckets"), new Sheet("keys"))));
    }

    @Test
    void theEntryOfAPageOpensIt() throws Exception {
        Shell shell = shell();
        FxToolkit.run(() -> ((ToggleButton) shell.sidebar().lookup("#nav-keys")).fire());

        assertThat(shell.currentPage()).isEqualTo("keys");
        assertThat(course).containsExactly("+buckets", "-buckets", "+keys");
    }

    @Test
    void aPageThatDoesNotExistHasNoEntryAndIsRefused() throws Exception {
        Shell shell = shell();

        assertThat(shell.sidebar().lookup("#nav-jobs")).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> shell.open("jobs"));
    }

    @Test
    void theBellCountsWhatWasNotLookedAt() throws Exception {
        Shell shell = shell();
        FxToolkit.run(() -> {
            for (int i = 0; i < 4; i++) {
                shell.notifications().post(new Notification(Meaning.DANGER, "refused " + i, ""));
            }
        });

        assertThat(shell.topBar().unreadProperty().get()).isEqualTo(4);
        assertThat(shell.notifications().getChildren()).hasSize(4); // three and "1 more"
        assertThat(shell.notifications().history()).hasSize(4);
    }

    private static final class Form implements Page {
        private final TextField toolbar = new TextField();
        private final TextField table = new TextField();
        private final VBox content = new VBox(area(toolbar), area(table));
        private final List<KeyCode> keys = new ArrayList<>();

        private static VBox area(Node node) {
            VBox area = new VBox(node);
            area.getStyleClass().add("sr-area");
            return area;
        }

        @Override
        public String id() {
            return "buckets";
        }

        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty("Buckets");
        }

        @Override
        public Icon icon() {
            return Icon.BUCKET;
        }

        @Override
        public NavItem.Group group() {
            return NavItem.Group.DATA;
        }

        @Override
        public Node content() {
            return content;
        }

        @Override
        public void onKey(KeyEvent event) {
            keys.add(event.getCode());
        }
    }

    private static void press(Scene scene, KeyCode code, boolean shift) {
        Event.fireEvent(
                scene.getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    @Test
    void f6GoesFromAreaToAreaAndBackAndThePageGetsOtherKeys() throws Exception {
        FxToolkit.run(() -> {
            Form form = new Form();
            Shell shell = new Shell(new Messages(Locale.ENGLISH), List.of(form));
            Stage stage = new Stage();
            Scene scene = new Scene(shell.root(), 1200, 700);
            stage.setScene(scene);
            stage.show();
            shell.focusPage();
            assertThat(scene.getFocusOwner()).isSameAs(form.toolbar);
            press(scene, KeyCode.F6, false);
            assertThat(scene.getFocusOwner()).isSameAs(form.table);
            press(scene, KeyCode.F6, false);
            assertThat(scene.getFocusOwner().getId()).isEqualTo("nav-buckets");
            press(scene, KeyCode.F9, false);
            press(scene, KeyCode.F6, true);
            assertThat(scene.getFocusOwner()).isSameAs(form.table);
            assertThat(form.keys).containsExactly(KeyCode.F9);
            shell.modals().open(new DialogFrame(new Messages(Locale.ENGLISH), DialogFrame.Width.QUESTION));
            press(scene, KeyCode.F9, false);
            assertThat(form.keys).hasSize(1);
            stage.close();
        });
    }

    @Test
    void explainingShowsWhatThePageIsForAndItsKeys() throws Exception {
        FxToolkit.run(() -> {
            Shell shell = new Shell(new Messages(Locale.ENGLISH), List.of(new Form()));
            Stage stage = new Stage();
            stage.setScene(new Scene(shell.root(), 1200, 700));
            stage.show();
            shell.explain();
            Node help = Window.getWindows().stream()
                    .map(window -> window.getScene().getRoot().lookup("#pageHelp"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            assertThat(help.lookupAll(".sr-keys")).hasSizeGreaterThan(8);
            shell.explain();
            stage.close();
        });
    }
}

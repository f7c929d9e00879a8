package io.strongroom.e2e.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Looks at everything that is shown, as somebody who cannot see it, or reads another language, meets it.
///
/// - What can be operated has a role and a name.
/// - Text that is cut says the whole of it in a tooltip, or stands where names of any length are expected.
/// - In Chinese no English sentence of the program is left.
public final class Inspection {
    private static final Set<AccessibleRole> NO_ROLE = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);

    private final Look look;
    private final List<String> complaints = new ArrayList<>();
    private final List<Node> named = new ArrayList<>();

    private Inspection(Look look) {
        this.look = look;
    }

    /// What is wrong with all windows that are shown; called on the application thread.
    public static List<String> of(Look look) {
        Inspection inspection = new Inspection(look);
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                inspection.labels(window.getScene().getRoot());
                inspection.look(window.getScene().getRoot());
            }
        }
        return inspection.complaints;
    }

    // Fields that a label stands for.
    private void labels(Node node) {
        if (node instanceof Label label && label.getLabelFor() != null) {
            named.add(label.getLabelFor());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::labels);
        }
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        operable(node);
        if (node instanceof Labeled labeled) {
            fits(labeled);
            language(labeled, labeled.getText());
        }
        if (node instanceof TextInputControl field) {
            language(field, field.getPromptText());
        }
        language(node, node.getAccessibleText());
        if (node instanceof Control control && control.getTooltip() != null) {
            language(node, control.getTooltip().getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void operable(Node node) {
        if (node instanceof Cell<?>
                || !(node.isFocusTraversable() || (node.getOnMouseClicked() != null && !insideNamed(node)))) {
            return;
        }
        if (NO_ROLE.contains(node.getAccessibleRole())) {
            complain(node, "has no role");
        }
        if (name(node).isEmpty()) {
            complain(node, "has no name");
        }
    }

    // A part that answers the mouse alone, of something that has a name and answers keys.
    private boolean insideNamed(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getAccessibleText() != null && !NO_ROLE.contains(at.getAccessibleRole())) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> name(Node node) {
        if (named.contains(node)) {
            return Optional.of("its label");
        }
        // An editor inside a control that has a name, and takes the focus for it.
        if (node.getParent() instanceof ComboBoxBase<?> || node.getParent() instanceof Spinner<?>) {
            return name(node.getParent());
        }
        String words = node.getAccessibleText();
        if ((words == null || words.isBlank()) && node instanceof Labeled labeled) {
            words = labeled.getText();
        }
        return Optional.ofNullable(words).filter(text -> !text.isBlank());
    }

    private void fits(Labeled labeled) {
        String whole = labeled.getText();
        if (whole == null
                || whole.isBlank()
                || labeled.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS
                || labeled.getWidth() <= 0
                || told(labeled)) {
            return;
        }
        labeled.getChildrenUnmodifiable().stream()
                .filter(part -> part instanceof Text && part.getStyleClass().contains("text"))
                .map(text -> ((Text) text).getText())
                .filter(shown -> !shown.replace("\n", "").equals(whole.replace("\n", "")))
                .findFirst()
                .ifPresent(shown -> complain(labeled, "is cut to \"" + shown + "\""));
    }

    // A tooltip here or on what it stands in, such as a row of a table.
    private static boolean told(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Cell<?> || (at instanceof Control control && control.getTooltip() != null)) {
                return true;
            }
        }
        return false;
    }

    private void language(Node node, @Nullable String text) {
        boolean nameOfAKey = node.getStyleClass().contains("sr-keys");
        if (text != null && !nameOfAKey && look.language().equals(Locale.CHINESE) && English.isOfTheProgram(text)) {
            complain(node, "still says \"" + text + "\"");
        }
    }

    private void complain(Node node, String what) {
        String words = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
        complaints.add(look.name() + ": " + path(node) + words + " " + what);
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(node) || at.getId() != null) {
                path.insert(
                        0,
                        "/" + at.getClass().getSimpleName() + (at.getId() == null ? "" : "#" + at.getId())
                                + (at.equals(node) ? at.getStyleClass() : ""));
            }
        }
        return path.toString();
    }
}

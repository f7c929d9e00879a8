package io.strongroom.app.console.access;

import io.strongroom.app.console.Messages;
import java.util.Collection;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyledDocument;
import org.jspecify.annotations.Nullable;

/// A text area whose text has colours, with line numbers. Screen readers see a text area as any other.
final class PolicyText extends CodeArea {
    /// The longest text that is taken in, in characters: longer ones are no policies and take long to lay out.
    static final int MOST = PolicyLook.MOST;

    private static final String INDENT = "  ";

    private final Runnable tooLong;

    /// @param tooLong called when something would make the text too long and is not taken in
    PolicyText(Messages messages, Runnable tooLong) {
        this.tooLong = tooLong;
        setId("policyText");
        getStyleClass().add("policy-text");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setParagraphGraphicFactory(LineNumberFactory.get(this));
        setContextMenu(menu(messages));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        textProperty().subscribe((_, _) -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        selectionProperty().subscribe((_, _) -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
        caretPositionProperty().subscribe((_, _) -> notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET));
    }

    /// Another text, which cannot be undone to the one before.
    void show(String text) {
        replaceText(text);
        getUndoManager().forgetHistory();
        moveTo(0);
        requestFollowCaret();
    }

    @Override
    public void replaceText(int start, int end, String replacement) {
        if (fits(start, end, replacement.length())) {
            super.replaceText(start, end, replacement);
        }
    }

    @Override
    public void replace(
            int start, int end, StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        if (fits(start, end, replacement.length())) {
            super.replace(start, end, replacement);
        }
    }

    private boolean fits(int start, int end, int length) {
        boolean fits = getLength() - (end - start) + length <= MOST;
        if (!fits) {
            tooLong.run();
        }
        return fits;
    }

    /// Gives the text its colours, from the first character on.
    void paint(StyleSpans<Collection<String>> styles) {
        if (styles.length() > 0) {
            setStyleSpans(0, styles);
        }
    }

    // Tab indents, as in every editor; with Control it leads out, and so it does where nothing can be typed.
    private void onKey(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB) {
            return;
        }
        event.consume();
        if (event.isShiftDown()) {
            requestFocusTraversal(TraversalDirection.PREVIOUS);
        } else if (event.isControlDown() || !isEditable()) {
            requestFocusTraversal(TraversalDirection.NEXT);
        } else {
            replaceSelection(INDENT);
        }
    }

    private ContextMenu menu(Messages messages) {
        ContextMenu menu = new ContextMenu(
                item(messages, "undo", this::undo, undoAvailableProperty()::getValue),
                item(messages, "redo", this::redo, redoAvailableProperty()::getValue),
                new SeparatorMenuItem(),
                item(messages, "cut", this::cut, () -> isEditable() && hasSelection()),
                item(messages, "copy", this::copy, this::hasSelection),
                item(messages, "paste", this::paste, this::isEditable),
                new SeparatorMenuItem(),
                item(messages, "selectAll", this::selectAll, () -> getLength() > 0));
        menu.setOnShowing(_ -> menu.getItems().stream()
                .filter(item -> item.getUserData() instanceof Usable)
                .forEach(item -> item.setDisable(!((Usable) item.getUserData()).now())));
        return menu;
    }

    private boolean hasSelection() {
        return getSelection().getLength() > 0;
    }

    private static MenuItem item(Messages messages, String what, Runnable act, Usable usable) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(messages.binding("access.editor." + what));
        item.setOnAction(_ -> act.run());
        item.setUserData(usable);
        return item;
    }

    /// Whether an act makes sense at the moment.
    @FunctionalInterface
    private interface Usable {
        boolean now();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case EDITABLE -> isEditable();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case CARET_OFFSET -> getCaretPosition();
            case LINE_FOR_OFFSET ->
                offsetToPosition(number(parameters, 0), Bias.Forward).getMajor();
            case LINE_START -> getAbsolutePosition(number(parameters, 0), 0);
            case LINE_END -> {
                int line = number(parameters, 0);
                yield getAbsolutePosition(line, getParagraphLength(line));
            }
            case OFFSET_AT_POINT -> {
                Point2D inside = screenToLocal((Point2D) parameters[0]);
                yield hit(inside.getX(), inside.getY()).getInsertionIndex();
            }
            case BOUNDS_FOR_RANGE ->
                getCharacterBoundsOnScreen(number(parameters, 0), number(parameters, 1))
                        .map(bounds -> new Bounds[] {bounds})
                        .orElse(null);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case SET_TEXT -> {
                if (isEditable()) {
                    replaceText((String) parameters[0]);
                }
            }
            case SET_TEXT_SELECTION -> selectRange(number(parameters, 0), number(parameters, 1));
            case SHOW_TEXT_RANGE -> {
                moveTo(number(parameters, 0));
                requestFollowCaret();
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private static int number(Object[] parameters, int index) {
        return (Integer) parameters[index];
    }
}

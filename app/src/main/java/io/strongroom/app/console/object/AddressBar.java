package io.strongroom.app.console.object;

import io.strongroom.app.console.Icon;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Breadcrumb;
import io.strongroom.app.console.control.IconButton;
import io.strongroom.engine.model.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// Where one is, as links; F4 or a click on the pen turns it into a field for an address.
final class AddressBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final int MOST_PARTS = 4;

    private final ObjectsViewModel viewModel;
    private final Breadcrumb<ObjectLocation> crumbs;
    private final TextField field = new TextField();
    private final IconButton edit;
    private final IconButton folders;

    /// @param folders opens the folders where they have no other place
    AddressBar(Messages messages, ObjectsViewModel viewModel, IconButton folders) {
        this.viewModel = viewModel;
        this.folders = folders;
        crumbs = new Breadcrumb<>(viewModel::go);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        field.setId("objectAddress");
        field.setPrefColumnCount(26);
        field.accessibleTextProperty().bind(messages.binding("object.address.edit"));
        edit = new IconButton(Icon.EDIT, messages, "object.address.edit");
        edit.setId("objectAddressEdit");
        edit.getStyleClass().add("small");
        edit.setOnAction(_ -> edit());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                showCrumbs();
            }
        });
        field.setOnAction(_ -> go());
        field.textProperty().subscribe(_ -> field.pseudoClassStateChanged(WRONG, false));
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                showCrumbs();
            }
        });
        viewModel.queryProperty().subscribe(_ -> showCrumbs());
        Tooltip wrong = new Tooltip();
        wrong.textProperty().bind(messages.binding("object.address.wrong"));
        field.setTooltip(wrong);
        field.accessibleHelpProperty().bind(wrong.textProperty());
    }

    /// Lets the person type an address.
    void edit() {
        field.setText(viewModel
                .queryProperty()
                .get()
                .map(query -> query.location().address())
                .orElse(ObjectLocation.SCHEME));
        getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void go() {
        try {
            viewModel.go(field.getText());
            showCrumbs();
        } catch (EngineException _) {
            field.pseudoClassStateChanged(WRONG, true);
        }
    }

    // A deep place shows its bucket and its last parts.
    private void showCrumbs() {
        List<ObjectLocation> path = viewModel
                .queryProperty()
                .get()
                .map(query -> query.location().path())
                .orElse(List.of());
        List<Breadcrumb.Part<ObjectLocation>> parts = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            if (i == 0 || i > path.size() - MOST_PARTS) {
                parts.add(part(path.get(i), Optional.empty()));
            } else if (i == 1) {
                parts.add(part(path.get(path.size() - MOST_PARTS), Optional.of("…")));
            }
        }
        crumbs.show(parts);
        getChildren().setAll(folders, crumbs, edit);
    }

    private static Breadcrumb.Part<ObjectLocation> part(ObjectLocation place, Optional<String> text) {
        String name = place.name();
        return new Breadcrumb.Part<>(text.orElse(name.substring(0, name.length() - 1)), place);
    }
}

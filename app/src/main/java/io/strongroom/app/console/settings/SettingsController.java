package io.strongroom.app.console.settings;

import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.Message;
import io.strongroom.app.console.control.Shown;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The list of sections at the left and the sections below each other: view `settings/settings`.
final class SettingsController {
    private final Messages messages;
    private final SettingsViewModel viewModel;
    private final List<SettingsSection> sections;
    private final ToggleGroup group = new ToggleGroup();

    @FXML
    private VBox settingsNav;

    @FXML
    private ScrollPane settingsScroll;

    @FXML
    private VBox settingsSections;

    @FXML
    private Message settingsFailure;

    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SettingsController(Messages messages, SettingsViewModel viewModel, List<SettingsSection> sections) {
        this.messages = messages;
        this.viewModel = viewModel;
        this.sections = List.copyOf(sections);
    }

    @FXML
    void initialize() {
        for (SettingsSection section : sections) {
            settingsNav.getChildren().add(entry(section));
            settingsSections.getChildren().add(section.content());
        }
        viewModel.failureProperty().subscribe(failure -> {
            Shown.now(settingsFailure, failure.isPresent());
            failure.ifPresent(why -> {
                settingsFailure.show(why, messages);
                settingsScroll.setVvalue(0);
            });
        });
    }

    private Node entry(SettingsSection section) {
        ToggleButton entry = new ToggleButton();
        entry.setId("settingsTo-" + section.id());
        entry.getStyleClass().add("nav");
        entry.setGraphic(section.icon().node());
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setToggleGroup(group);
        entry.textProperty().bind(messages.binding(section.titleKey()));
        entry.setOnAction(_ -> {
            entry.setSelected(true);
            scrollTo(section.content());
        });
        if (group.getToggles().size() == 1) {
            entry.setSelected(true);
        }
        return entry;
    }

    // As far up as the page goes.
    private void scrollTo(Node section) {
        double hidden = settingsSections.getHeight()
                - settingsScroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            settingsScroll.setVvalue(Math.clamp(section.getBoundsInParent().getMinY() / hidden, 0, 1));
        }
    }
}

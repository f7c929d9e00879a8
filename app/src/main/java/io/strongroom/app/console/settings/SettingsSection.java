package io.strongroom.app.console.settings;

import io.strongroom.app.console.Icon;
import javafx.scene.Node;

/// A part of the settings with an entry in the list at the left.
///
/// @param id the entry has the id `settingsTo-<id>`
/// @param titleKey the key of its heading
record SettingsSection(String id, String titleKey, Icon icon, Node content) {}

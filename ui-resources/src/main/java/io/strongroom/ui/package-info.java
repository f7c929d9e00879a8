/// What the console shows that is not code: FXML, style sheets, messages, icons and fonts.
@NullMarked
package io.strongroom.ui;

import org.jspecify.annotations.NullMarked;

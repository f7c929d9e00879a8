/// The objects behind a key: their list, and its export.
@NullMarked
package io.strongroom.app.console.keyobjects;

import org.jspecify.annotations.NullMarked;

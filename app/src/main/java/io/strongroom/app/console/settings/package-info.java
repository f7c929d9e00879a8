/// The settings: looks, ways to open the store, rotation, and where the store is.
@NullMarked
package io.strongroom.app.console.settings;

import org.jspecify.annotations.NullMarked;

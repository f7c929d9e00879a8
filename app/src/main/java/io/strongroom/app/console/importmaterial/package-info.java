/// The wizard that imports key material of one's own (BYOK).
@NullMarked
package io.strongroom.app.console.importmaterial;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.strongroom.app.console.importmaterial;

import org.jspecify.annotations.NullMarked;

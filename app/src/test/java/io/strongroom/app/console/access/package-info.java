@NullMarked
package io.strongroom.app.console.access;

import org.jspecify.annotations.NullMarked;

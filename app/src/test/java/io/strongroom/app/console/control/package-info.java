@NullMarked
package io.strongroom.app.console.control;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.strongroom.app.cli;

import org.jspecify.annotations.NullMarked;

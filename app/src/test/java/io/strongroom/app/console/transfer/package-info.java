@NullMarked
package io.strongroom.app.console.transfer;

import org.jspecify.annotations.NullMarked;

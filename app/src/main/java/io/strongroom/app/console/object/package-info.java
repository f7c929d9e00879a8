/// Objects: where one is, what is there, its details, and what can be done with it.
@NullMarked
package io.strongroom.app.console.object;

import org.jspecify.annotations.NullMarked;

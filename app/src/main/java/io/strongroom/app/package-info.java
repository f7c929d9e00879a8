/// Where the program starts and how its parts are put together.
@NullMarked
package io.strongroom.app;

import org.jspecify.annotations.NullMarked;

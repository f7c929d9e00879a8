/// What comes before a store is open: the first run and the sealed store.
@NullMarked
package io.strongroom.app.console.start;

import org.jspecify.annotations.NullMarked;

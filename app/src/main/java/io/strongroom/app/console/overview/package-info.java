/// The overview: how much of the store is encrypted, and what is not.
@NullMarked
package io.strongroom.app.console.overview;

import org.jspecify.annotations.NullMarked;

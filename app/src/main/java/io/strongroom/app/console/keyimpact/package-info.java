/// What becomes unreadable, before a key is taken out of use, and the rescue of it.
@NullMarked
package io.strongroom.app.console.keyimpact;

import org.jspecify.annotations.NullMarked;

/// The keys page: all CMKs, what each protects, and what can be done with it.
@NullMarked
package io.strongroom.app.console.keys;

import org.jspecify.annotations.NullMarked;

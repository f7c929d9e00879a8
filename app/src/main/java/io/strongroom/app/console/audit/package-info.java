/// The trail of what was done: filtered, looked at, checked and exported.
@NullMarked
package io.strongroom.app.console.audit;

import org.jspecify.annotations.NullMarked;

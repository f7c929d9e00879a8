/// The console as a person meets it, one class per view; controls are found by id, never by text.
@NullMarked
package io.strongroom.e2e.page;

import org.jspecify.annotations.NullMarked;

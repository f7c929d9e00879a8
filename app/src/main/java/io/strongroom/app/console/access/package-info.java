/// Users, policies, and why somebody may do something or not.
@NullMarked
package io.strongroom.app.console.access;

import org.jspecify.annotations.NullMarked;

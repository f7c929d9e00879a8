/// Drives a console that was installed from a package, from inside its process.
@NullMarked
package io.strongroom.e2e.installed;

import org.jspecify.annotations.NullMarked;

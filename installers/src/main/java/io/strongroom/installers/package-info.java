/// Writes what packages hold besides the program. Runs while packages are built and is never part of
/// one.
@NullMarked
package io.strongroom.installers;

import org.jspecify.annotations.NullMarked;

/// Tests of the parts of packages.
@NullMarked
package io.strongroom.installers;

import org.jspecify.annotations.NullMarked;

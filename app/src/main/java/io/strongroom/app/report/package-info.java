/// What is written down for people and other programs, the same from the console and from the
/// command line.
@NullMarked
package io.strongroom.app.report;

import org.jspecify.annotations.NullMarked;

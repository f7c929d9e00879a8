/// Tests of what console and command line write down alike.
@NullMarked
package io.strongroom.app.report;

import org.jspecify.annotations.NullMarked;

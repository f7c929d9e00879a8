/// What end-to-end tests stand on: waiting, pictures, the watchdog over the application thread.
@NullMarked
package io.strongroom.e2e.support;

import org.jspecify.annotations.NullMarked;

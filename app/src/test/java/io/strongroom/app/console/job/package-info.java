@NullMarked
package io.strongroom.app.console.job;

import org.jspecify.annotations.NullMarked;

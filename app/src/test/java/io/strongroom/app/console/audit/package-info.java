@NullMarked
package io.strongroom.app.console.audit;

import org.jspecify.annotations.NullMarked;

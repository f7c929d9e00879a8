@NullMarked
package io.strongroom.app.console.reencrypt;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.strongroom.ui;

import org.jspecify.annotations.NullMarked;

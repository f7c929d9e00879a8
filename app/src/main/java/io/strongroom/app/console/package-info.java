/// What every part of the console stands on: threads, long work, texts, themes, icons, views.
@NullMarked
package io.strongroom.app.console;

import org.jspecify.annotations.NullMarked;

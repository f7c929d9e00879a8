/// The one door into the engine: every call is authorised, performed and recorded here.
@NullMarked
package io.strongroom.engine.usecase;

import org.jspecify.annotations.NullMarked;

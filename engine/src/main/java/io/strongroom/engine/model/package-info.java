/// Values of the store: records, enums and sealed types. Uses nothing else of the engine.
@NullMarked
package io.strongroom.engine.model;

import org.jspecify.annotations.NullMarked;

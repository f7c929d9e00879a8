/// Tests of the blob store, and [FaultyDisk] for the tests of everything that stands on it.
@NullMarked
package io.strongroom.engine.blob;

import org.jspecify.annotations.NullMarked;

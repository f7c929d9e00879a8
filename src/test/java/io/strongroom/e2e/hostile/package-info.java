/// The endpoint against hostile clients, load and kills, over plain sockets.
@NullMarked
package io.strongroom.e2e.hostile;

import org.jspecify.annotations.NullMarked;

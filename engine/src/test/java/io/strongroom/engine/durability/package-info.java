/// Proves what "stored" means: killed processes, failing and full disks, lost power, changed
/// files.
@NullMarked
package io.strongroom.engine.durability;

import org.jspecify.annotations.NullMarked;

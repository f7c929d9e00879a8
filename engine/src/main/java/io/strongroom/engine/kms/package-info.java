/// Keys: the root key and its slots, CMKs and their versions, data keys.
@NullMarked
package io.strongroom.engine.kms;

import org.jspecify.annotations.NullMarked;

/// Who may do what, and why.
@NullMarked
package io.strongroom.engine.policy;

import org.jspecify.annotations.NullMarked;

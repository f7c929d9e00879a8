/// What can be asked of the audit trail.
@NullMarked
package io.strongroom.engine.usecase.audit;

import org.jspecify.annotations.NullMarked;

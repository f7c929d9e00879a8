/// The database: one committer for all writers, migrations, and one class per table.
@NullMarked
package io.strongroom.engine.meta;

import org.jspecify.annotations.NullMarked;

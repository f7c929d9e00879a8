/// The wizard that brings stored objects to an encryption: scope, target, preview, run, report.
@NullMarked
package io.strongroom.app.console.reencrypt;

import org.jspecify.annotations.NullMarked;

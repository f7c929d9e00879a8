/// Users, policies and access keys, in the words of RAM, and why somebody may do something or not.
@NullMarked
package io.strongroom.engine.usecase.access;

import org.jspecify.annotations.NullMarked;

/// What stock clients do with the endpoint.
@NullMarked
package io.strongroom.e2e.endpoint;

import org.jspecify.annotations.NullMarked;

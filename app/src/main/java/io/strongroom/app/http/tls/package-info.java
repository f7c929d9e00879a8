/// Who the endpoint is to clients that come over TLS: certificates that are given, and such that it makes itself.
@NullMarked
package io.strongroom.app.http.tls;

import org.jspecify.annotations.NullMarked;

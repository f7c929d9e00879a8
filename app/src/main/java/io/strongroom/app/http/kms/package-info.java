/// The actions of KMS as its SDKs ask for them: in the RPC form of Alibaba Cloud, on the address where OSS is.
@NullMarked
package io.strongroom.app.http.kms;

import org.jspecify.annotations.NullMarked;

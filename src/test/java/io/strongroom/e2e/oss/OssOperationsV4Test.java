package io.strongroom.e2e.oss;

import com.aliyun.oss.common.comm.SignVersion;

/// Signed with V4.
final class OssOperationsV4Test extends OssOperations {
    OssOperationsV4Test() {
        super(SignVersion.V4);
    }
}

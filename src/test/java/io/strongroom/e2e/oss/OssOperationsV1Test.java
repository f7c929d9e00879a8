package io.strongroom.e2e.oss;

import com.aliyun.oss.common.comm.SignVersion;

/// Signed with V1.
final class OssOperationsV1Test extends OssOperations {
    OssOperationsV1Test() {
        super(SignVersion.V1);
    }
}

package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.PercentCode;
import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.VersionName;
import java.util.Optional;

/// The object that is copied: `x-oss-copy-source: /bucket/key[?versionId=…]`, encoded as clients encode forms.
record CopySource(BucketName bucket, ObjectKey key, Optional<VersionName> version) {
    static final String HEADER = "x-oss-copy-source";

    private static final String VERSION = "?versionId=";

    static CopySource parse(String header) throws FailureException, EngineException {
        int question = header.indexOf(VERSION);
        String name = PercentCode.decode(question < 0 ? header : header.substring(0, question), PercentCode.Plus.SPACE);
        Optional<String> version =
                question < 0 ? Optional.empty() : Optional.of(header.substring(question + VERSION.length()));
        String path = name.startsWith("/") ? name.substring(1) : name;
        int slash = path.indexOf('/');
        if (slash < 1 || slash == path.length() - 1) {
            throw Failure.invalidArgument(
                            HEADER,
                            header,
                            "Copy Source must mention the source bucket and key: /sourcebucket/sourcekey.")
                    .asException();
        }
        return new CopySource(
                BucketName.parse(path.substring(0, slash)),
                ObjectKey.parse(path.substring(slash + 1)),
                ObjectRequest.version(version));
    }
}

package io.strongroom.app.http.wire;

import io.strongroom.engine.model.BucketName;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectKey;
import io.strongroom.engine.model.VersionName;
import java.util.Optional;

/// The object that is copied: `/bucket/key[?versionId=…]`, encoded as clients encode forms.
public record CopySource(BucketName bucket, ObjectKey key, Optional<VersionName> version) {
    /// Where OSS has it.
    public static final String HEADER = "x-oss-copy-source";

    private static final String VERSION = "?versionId=";

    /// Reads the header of OSS.
    public static CopySource parse(String header) throws FailureException, EngineException {
        return parse(HEADER, header);
    }

    /// Reads the value of a header.
    ///
    /// @param headerName for the "no"
    public static CopySource parse(String headerName, String header) throws FailureException, EngineException {
        int question = header.indexOf(VERSION);
        String name = PercentCode.decode(question < 0 ? header : header.substring(0, question), PercentCode.Plus.SPACE);
        Optional<String> version =
                question < 0 ? Optional.empty() : Optional.of(header.substring(question + VERSION.length()));
        String path = name.startsWith("/") ? name.substring(1) : name;
        int slash = path.indexOf('/');
        if (slash < 1 || slash == path.length() - 1) {
            throw Failure.invalidArgument(
                            headerName,
                            header,
                            "Copy Source must mention the source bucket and key: /sourcebucket/sourcekey.")
                    .asException();
        }
        return new CopySource(
                BucketName.parse(path.substring(0, slash)),
                ObjectKey.parse(path.substring(slash + 1)),
                version.isEmpty() ? Optional.empty() : Optional.of(VersionName.parse(version.get())));
    }
}

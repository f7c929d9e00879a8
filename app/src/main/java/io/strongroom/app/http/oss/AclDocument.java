package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.Headers;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.CannedAcl;

/// An ACL as documents write it.
final class AclDocument {
    private AclDocument() {}

    static byte[] of(CannedAcl acl) {
        return XmlWriter.document("AccessControlPolicy", xml -> {
            ListingAnswer.owner(xml);
            xml.element("AccessControlList", list -> list.text("Grant", acl.word()));
        });
    }

    /// The header that a request for an ACL is about.
    static String asked(Headers headers, String name) throws FailureException {
        return headers.filled(name)
                .orElseThrow(() -> new Failure(400, "MissingArgument", "Missing Some Required Arguments.")
                        .with("ArgumentName", name)
                        .asException());
    }
}

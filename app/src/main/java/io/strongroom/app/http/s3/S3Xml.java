package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.Caller;
import java.util.Locale;

/// What documents of S3 have in common.
final class S3Xml {
    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private S3Xml() {}

    static byte[] document(String root, XmlWriter.Content content) {
        return XmlWriter.document(root, NAMESPACE, content);
    }

    /// Whoever owns everything: the account.
    static void owner(XmlWriter xml, String element) {
        xml.element(element, owner -> owner.text("ID", Caller.ROOT.name()).text("DisplayName", Caller.ROOT.name()));
    }

    /// An ETag as it is written: S3 has lower-case digits, and clients compare them with digests of their own.
    static String etag(String etag) {
        return "\"" + etag.toLowerCase(Locale.ROOT) + "\"";
    }
}

package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.Caller;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.ListObjects;

/// What both forms of listing objects have in common. All objects stand before the first common prefix, without which
/// one client loses prefixes.
record ListingAnswer(NameForm form, Owners owners) {
    /// Whether entries name their owner.
    enum Owners {
        SHOWN,
        HIDDEN
    }

    /// Whoever owns everything: the account.
    static void owner(XmlWriter xml) {
        xml.element("Owner", owner -> owner.text("ID", Caller.ROOT.name()).text("DisplayName", Caller.ROOT.name()));
    }

    void entries(XmlWriter xml, ListObjects.Listing listing) {
        listing.objects().forEach(entry -> xml.element("Contents", contents -> contents(contents, entry)));
        listing.commonPrefixes()
                .forEach(prefix -> xml.element("CommonPrefixes", one -> one.text("Prefix", form.written(prefix))));
    }

    private void contents(XmlWriter xml, ObjectEntry entry) {
        xml.text("Key", form.written(entry.key().value()))
                .text("LastModified", Timestamps.document(entry.lastModified()))
                .text("ETag", ObjectAnswer.quoted(entry.etag()))
                .text("Type", entry.type().apiName())
                .number("Size", entry.size())
                .text("StorageClass", "Standard");
        if (owners == Owners.SHOWN) {
            owner(xml);
        }
    }
}

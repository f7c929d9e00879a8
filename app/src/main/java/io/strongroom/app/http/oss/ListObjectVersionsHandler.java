package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.Timestamps;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.model.ObjectVersion;
import io.strongroom.engine.model.VersionName;
import io.strongroom.engine.usecase.object.ListObjectVersions;
import java.io.IOException;
import java.util.Optional;

/// ListObjectVersions (GetBucketVersions): versions and delete markers, newest first under each name.
final class ListObjectVersionsHandler implements OssHandler {
    @Override
    public String operation() {
        return "ListObjectVersions";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        NameForm form = NameForm.of(query);
        String key = query.text("key-marker");
        String version = query.text("version-id-marker");
        if (key.isEmpty() && !version.isEmpty()) {
            throw Failure.invalidArgument(
                            "version-id-marker",
                            version,
                            "A version-id marker cannot be specified without a key marker.")
                    .asException();
        }
        ListObjectVersions.Request request = ListObjectVersions.Request.of(call.bucket(), query.text("prefix"))
                .delimitedBy(query.text("delimiter"))
                .limitedTo(PageSize.of(query, "max-keys", ListObjectsHandler.USUAL_PAGE))
                .after(new ListObjectVersions.Next(
                        key, ObjectRequest.version(Optional.of(version).filter(text -> !text.isEmpty()))));
        ListObjectVersions.Listing listing = call.engine().objects().versions().run(call.call(), request);
        call.answer().xml(200, document(request, listing, form));
    }

    private static byte[] document(
            ListObjectVersions.Request request, ListObjectVersions.Listing listing, NameForm form) {
        return XmlWriter.document("ListVersionsResult", xml -> {
            xml.text("Name", request.bucket().value())
                    .text("Prefix", form.written(request.prefix()))
                    .text("KeyMarker", form.written(request.keyMarker()))
                    .text(
                            "VersionIdMarker",
                            request.versionMarker().map(VersionName::value).orElse(""))
                    .number("MaxKeys", request.limit())
                    .text("Delimiter", form.written(request.delimiter()));
            form.announce(xml);
            xml.flag("IsTruncated", listing.next().isPresent())
                    .text("NextKeyMarker", listing.next().map(next -> form.written(next.key())))
                    .text(
                            "NextVersionIdMarker",
                            listing.next()
                                    .flatMap(ListObjectVersions.Next::version)
                                    .map(VersionName::value));
            listing.versions()
                    .forEach(version -> xml.element(
                            version.isDeleteMarker() ? "DeleteMarker" : "Version", one -> version(one, version, form)));
            listing.commonPrefixes()
                    .forEach(prefix -> xml.element("CommonPrefixes", one -> one.text("Prefix", form.written(prefix))));
        });
    }

    private static void version(XmlWriter xml, ObjectVersion version, NameForm form) {
        ObjectEntry entry = version.entry();
        xml.text("Key", form.written(entry.key().value()))
                .text("VersionId", version.name().value())
                .flag("IsLatest", version.latest())
                .text("LastModified", Timestamps.document(entry.lastModified()));
        if (!version.isDeleteMarker()) {
            xml.text("ETag", ObjectAnswer.quoted(entry.etag()))
                    .text("Type", entry.type().apiName())
                    .number("Size", entry.size())
                    .text("StorageClass", "Standard");
        }
        ListingAnswer.owner(xml);
    }
}

package io.strongroom.app.http.s3;

import io.strongroom.app.http.wire.ContinuationToken;
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
import io.strongroom.engine.usecase.object.ListObjects;
import io.strongroom.engine.usecase.object.SearchObjects;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Listings of objects and versions.
final class ListOperations {
    private ListOperations() {}

    static void list(S3Call call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        NameForm form = NameForm.of(query);
        int limit = PageLimit.of(query, "max-keys", ListObjects.MAX_KEYS);
        ListObjects.Listing listing = page(call, query.text("marker"), limit);
        call.answer("ListBucketResult", xml -> {
            head(xml, call, form, limit);
            xml.text("Marker", form.written(query.text("marker")))
                    .flag("IsTruncated", listing.nextMarker().isPresent())
                    .text("NextMarker", listing.nextMarker().map(form::written));
            listing.objects()
                    .forEach(entry -> xml.element("Contents", one -> {
                        entry(one, entry, form);
                        S3Xml.owner(one, "Owner");
                    }));
            prefixes(xml, listing.commonPrefixes(), form);
        });
    }

    static void listV2(S3Call call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        if (!query.text("list-type").equals("2")) {
            throw Failure.invalidArgument("list-type", query.text("list-type"), "Only 2 is supported.")
                    .asException();
        }
        NameForm form = NameForm.of(query);
        int limit = PageLimit.of(query, "max-keys", ListObjects.MAX_KEYS);
        Optional<String> token = given(query, "continuation-token");
        String marker = token.isPresent() ? ContinuationToken.marker(token.get()) : query.text("start-after");
        ListObjects.Listing listing = page(call, marker, limit);
        boolean owners = query.text("fetch-owner").equals("true");
        call.answer("ListBucketResult", xml -> {
            head(xml, call, form, limit);
            xml.text("StartAfter", given(query, "start-after").map(form::written))
                    .text("ContinuationToken", token)
                    .text("NextContinuationToken", listing.nextMarker().map(ContinuationToken::of))
                    .flag("IsTruncated", listing.nextMarker().isPresent())
                    .number(
                            "KeyCount",
                            listing.objects().size() + listing.commonPrefixes().size());
            listing.objects()
                    .forEach(entry -> xml.element("Contents", one -> {
                        entry(one, entry, form);
                        if (owners) {
                            S3Xml.owner(one, "Owner");
                        }
                    }));
            prefixes(xml, listing.commonPrefixes(), form);
        });
    }

    // S3 answers a page of no entries; the engine has none so small.
    private static ListObjects.Listing page(S3Call call, String marker, int limit) throws EngineException {
        Query query = call.query();
        ListObjects.Listing listing = call.engine()
                .objects()
                .list()
                .run(
                        call.call(),
                        new ListObjects.Request(
                                call.bucket(),
                                query.text("prefix"),
                                query.text("delimiter"),
                                marker,
                                Math.max(1, limit)));
        return limit == 0 ? new ListObjects.Listing(List.of(), List.of(), Optional.empty()) : listing;
    }

    static void versions(S3Call call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        NameForm form = NameForm.of(query);
        int limit = PageLimit.of(query, "max-keys", ListObjectVersions.MAX_KEYS);
        ListObjectVersions.Listing listing = versions(call, limit);
        call.answer("ListVersionsResult", xml -> {
            head(xml, call, form, limit);
            xml.text("KeyMarker", form.written(query.text("key-marker")))
                    .text("VersionIdMarker", query.text("version-id-marker"))
                    .flag("IsTruncated", listing.next().isPresent());
            listing.next()
                    .ifPresent(next -> xml.text("NextKeyMarker", form.written(next.key()))
                            .text("NextVersionIdMarker", next.version().map(VersionName::value)));
            listing.versions().forEach(version -> version(xml, version, form));
            prefixes(xml, listing.commonPrefixes(), form);
        });
    }

    private static ListObjectVersions.Listing versions(S3Call call, int limit)
            throws EngineException, FailureException {
        Query query = call.query();
        Optional<String> marker = given(query, "version-id-marker");
        if (marker.isPresent() && query.text("key-marker").isEmpty()) {
            throw Failure.invalidArgument(
                            "version-id-marker",
                            marker.get(),
                            "A version-id marker cannot be specified without a key marker.")
                    .asException();
        }
        ListObjectVersions.Listing listing = call.engine()
                .objects()
                .versions()
                .run(
                        call.call(),
                        new ListObjectVersions.Request(
                                call.bucket(),
                                query.text("prefix"),
                                query.text("delimiter"),
                                ListObjectVersions.Ages.ALL,
                                SearchObjects.Filter.none(),
                                query.text("key-marker"),
                                marker.isEmpty() ? Optional.empty() : Optional.of(VersionName.parse(marker.get())),
                                Math.max(1, limit)));
        return limit == 0 ? new ListObjectVersions.Listing(List.of(), List.of(), Optional.empty()) : listing;
    }

    private static void version(XmlWriter xml, ObjectVersion version, NameForm form) {
        ObjectEntry entry = version.entry();
        if (version.isDeleteMarker()) {
            xml.element("DeleteMarker", one -> {
                one.text("Key", form.written(entry.key().value()))
                        .text("VersionId", version.name().value())
                        .flag("IsLatest", version.latest())
                        .text("LastModified", Timestamps.document(entry.lastModified()));
                S3Xml.owner(one, "Owner");
            });
        } else {
            xml.element("Version", one -> {
                entry(one, entry, form);
                one.text("VersionId", version.name().value()).flag("IsLatest", version.latest());
                S3Xml.owner(one, "Owner");
            });
        }
    }

    private static void head(XmlWriter xml, S3Call call, NameForm form, int limit) {
        xml.text("Name", call.target().bucket().orElse(""))
                .text("Prefix", form.written(call.query().text("prefix")))
                .text("Delimiter", given(call.query(), "delimiter").map(form::written))
                .number("MaxKeys", limit);
        form.announce(xml);
    }

    private static void entry(XmlWriter xml, ObjectEntry entry, NameForm form) {
        xml.text("Key", form.written(entry.key().value()))
                .text("LastModified", Timestamps.document(entry.lastModified()))
                .text("ETag", S3Xml.etag(entry.etag()))
                .number("Size", entry.size())
                .text("StorageClass", "STANDARD");
    }

    private static void prefixes(XmlWriter xml, List<String> prefixes, NameForm form) {
        prefixes.forEach(prefix -> xml.element("CommonPrefixes", one -> one.text("Prefix", form.written(prefix))));
    }

    private static Optional<String> given(Query query, String name) {
        return query.get(name).filter(value -> !value.isEmpty());
    }
}

package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.ContinuationToken;
import io.strongroom.app.http.wire.Failure;
import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.ListObjects;
import java.io.IOException;
import java.util.Optional;

/// ListObjectsV2: pages go on with a token.
final class ListObjectsV2Handler implements OssHandler {
    @Override
    public String operation() {
        return "ListObjectsV2";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        String type = query.text("list-type");
        if (!type.equals("2")) {
            throw Failure.invalidArgument("list-type", type, "Only 2 is supported.")
                    .asException();
        }
        NameForm form = NameForm.of(query);
        String token = query.text("continuation-token");
        ListObjects.Request request = new ListObjects.Request(
                call.bucket(),
                query.text("prefix"),
                query.text("delimiter"),
                token.isEmpty() ? query.text("start-after") : ContinuationToken.marker(token),
                PageSize.of(query, "max-keys", ListObjectsHandler.USUAL_PAGE));
        ListObjects.Listing listing = call.engine().objects().list().run(call.call(), request);
        call.answer().xml(200, document(query, request, listing, form));
    }

    private static byte[] document(
            Query query, ListObjects.Request request, ListObjects.Listing listing, NameForm form) {
        ListingAnswer.Owners owners =
                query.text("fetch-owner").equals("true") ? ListingAnswer.Owners.SHOWN : ListingAnswer.Owners.HIDDEN;
        int count = listing.objects().size() + listing.commonPrefixes().size();
        return XmlWriter.document("ListBucketResult", xml -> {
            xml.text("Name", request.bucket().value())
                    .text("Prefix", form.written(request.prefix()))
                    .text("StartAfter", given(query, "start-after").map(form::written))
                    .text(
                            "ContinuationToken",
                            given(query, "continuation-token").map(form::written))
                    .number("MaxKeys", request.limit())
                    .text("Delimiter", form.written(request.delimiter()));
            form.announce(xml);
            xml.flag("IsTruncated", listing.nextMarker().isPresent())
                    .text(
                            "NextContinuationToken",
                            listing.nextMarker().map(ContinuationToken::of).map(form::written))
                    .number("KeyCount", count);
            new ListingAnswer(form, owners).entries(xml, listing);
        });
    }

    private static Optional<String> given(Query query, String name) {
        return query.get(name).filter(value -> !value.isEmpty());
    }
}

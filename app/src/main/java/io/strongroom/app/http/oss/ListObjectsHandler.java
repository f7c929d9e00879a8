package io.strongroom.app.http.oss;

import io.strongroom.app.http.wire.FailureException;
import io.strongroom.app.http.wire.NameForm;
import io.strongroom.app.http.wire.Query;
import io.strongroom.app.http.wire.XmlWriter;
import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.usecase.object.ListObjects;
import java.io.IOException;

/// ListObjects (V1): pages go on after a marker.
final class ListObjectsHandler implements OssHandler {
    static final int USUAL_PAGE = 100;

    @Override
    public String operation() {
        return "ListObjects";
    }

    @Override
    public void handle(OssCall call) throws EngineException, FailureException, IOException {
        Query query = call.query();
        NameForm form = NameForm.of(query);
        ListObjects.Request request = new ListObjects.Request(
                call.bucket(),
                query.text("prefix"),
                query.text("delimiter"),
                query.text("marker"),
                PageSize.of(query, "max-keys", USUAL_PAGE));
        ListObjects.Listing listing = call.engine().objects().list().run(call.call(), request);
        call.answer().xml(200, document(request, listing, form));
    }

    private static byte[] document(ListObjects.Request request, ListObjects.Listing listing, NameForm form) {
        return XmlWriter.document("ListBucketResult", xml -> {
            xml.text("Name", request.bucket().value())
                    .text("Prefix", form.written(request.prefix()))
                    .text("Marker", form.written(request.marker()))
                    .number("MaxKeys", request.limit())
                    .text("Delimiter", form.written(request.delimiter()));
            form.announce(xml);
            xml.flag("IsTruncated", listing.nextMarker().isPresent())
                    .text("NextMarker", listing.nextMarker().map(form::written));
            new ListingAnswer(form, ListingAnswer.Owners.SHOWN).entries(xml, listing);
        });
    }
}

package io.strongroom.app.cli;

import io.strongroom.engine.model.EngineException;
import io.strongroom.engine.model.ObjectEntry;
import io.strongroom.engine.usecase.object.ListObjects;
import java.util.Optional;

/// Walks all objects below a prefix, page by page.
final class ObjectPages {

    private ObjectPages() {}

    /// What is done with each object; says whether to go on.
    @FunctionalInterface
    interface Visitor {
        Walk visit(ObjectEntry object) throws EngineException;
    }

    /// Whether a walk goes on.
    enum Walk {
        ON,
        STOP
    }

    static void each(OpenStore store, OssAddress address, Visitor visitor) throws EngineException {
        ListObjects.Request first = ListObjects.Request.of(address.bucketName(), address.key());
        Optional<ListObjects.Request> next = Optional.of(first);
        while (next.isPresent()) {
            ListObjects.Listing page = store.engine().objects().list().run(store.call(), next.get());
            for (ObjectEntry object : page.objects()) {
                if (visitor.visit(object) == Walk.STOP) {
                    return;
                }
            }
            next = page.nextMarker().map(first::after);
        }
    }
}

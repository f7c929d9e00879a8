package io.strongroom.app.console.object;

import io.strongroom.app.console.Formats;
import io.strongroom.app.console.Messages;
import io.strongroom.app.console.control.EnvelopePicture;
import io.strongroom.app.console.control.EnvelopePicture.Content;
import io.strongroom.app.console.control.EnvelopePicture.Health;
import io.strongroom.app.console.control.EnvelopePicture.Layer;
import io.strongroom.app.console.control.State;
import io.strongroom.app.console.encryption.EncryptionTexts;
import io.strongroom.engine.model.KeyEntry;
import io.strongroom.engine.model.KeyOrigin;
import io.strongroom.engine.model.ObjectDetails;
import io.strongroom.engine.model.ObjectDetails.PartEntry;
import io.strongroom.engine.model.ObjectEntry;
import java.util.Optional;

/// Draws the envelope of an object from what the store says about it.
record EnvelopeTexts(Messages messages, BucketView bucket) {
    EnvelopePicture picture(ObjectDetails details) {
        ObjectEntry object = details.entry();
        Optional<State> state = Optional.of(bucket.state(object))
                .filter(now -> object.encryption().mode().isKms() && !now.isReadable())
                .map(BucketView::word);
        return new EnvelopePicture(
                bucket.texts(messages).chip(object.encryption()),
                key(details, state.isPresent() ? Health.BROKEN : Health.SOUND),
                state,
                0,
                new Layer(
                        messages.text("object.envelope.dataKey"),
                        messages.text(
                                "object.envelope.dataKeyPlace",
                                details.envelope().wrappedKeyLength()),
                        Health.SOUND),
                content(details));
    }

    private Layer key(ObjectDetails details, Health health) {
        int version = details.envelope().keyVersionNumber();
        ObjectEntry object = details.entry();
        if (!object.encryption().mode().isKms()) {
            return new Layer(
                    messages.text("object.envelope.managed"),
                    messages.text("object.envelope.version", version),
                    health);
        }
        Optional<KeyEntry> key = bucket.key(object);
        String name = bucket.texts(messages).chip(object.encryption()).key();
        boolean brought =
                key.filter(found -> found.origin() == KeyOrigin.EXTERNAL).isPresent();
        return new Layer(
                brought ? name + " · BYOK" : name, messages.text("object.envelope.cmkVersion", version), health);
    }

    private Content content(ObjectDetails details) {
        ObjectEntry object = details.entry();
        if (!object.encryption().mode().isEncrypted()) {
            return new Content(messages.text("object.envelope.plain"), Formats.size(object.size()), 0, Health.SOUND);
        }
        long segments = details.parts().stream().mapToLong(PartEntry::segments).sum();
        int segmentSize =
                details.parts().isEmpty() ? 0 : details.parts().getFirst().segmentSize();
        String cipher = EncryptionTexts.algorithm(object.encryption().algorithm());
        return new Content(
                messages.text("object.envelope.content", segments),
                (cipher.equals("SM4") ? "SM4-GCM" : "AES-256-GCM") + " · " + Formats.size(segmentSize),
                segments,
                Health.SOUND);
    }
}

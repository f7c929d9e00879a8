package io.strongroom.app.console.control;

import java.util.Optional;

/// What the envelope picture of one object version shows. Texts are in the language of the moment.
///
/// `state` is the state of the CMK, with `stateCount` for words such as "in 6 days"; it is empty for the managed
/// master key and for content that is not encrypted.
public record EnvelopePicture(
        Encryption encryption, Layer key, Optional<State> state, long stateCount, Layer dataKey, Content content) {
    /// One box: a name, a line below it, and whether the chain breaks here.
    public record Layer(String title, String detail, Health health) {}

    /// The ciphertext.
    public record Content(String title, String detail, long segments, Health health) {}

    /// Whether a box does its part.
    public enum Health {
        SOUND,
        BROKEN
    }
}

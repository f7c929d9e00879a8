package io.strongroom.app.console.endpoint;

import io.strongroom.app.console.Messages;
import io.strongroom.ui.UiResources;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a client is told so that it finds the endpoint, uploads with a key, and looks at the result.
enum ClientSnippet {
    OSSUTIL("ossutil"),
    JAVA("Java"),
    PYTHON("Python"),
    GO("Go"),
    NODE("Node.js"),
    S3("S3");

    private final String label;

    ClientSnippet(String label) {
        this.label = label;
    }

    /// A name that is the same in every language.
    String label() {
        return label;
    }

    /// What stands in a snippet.
    ///
    /// @param address of the endpoint
    /// @param accessKeyId empty when there is none yet
    /// @param bucket empty when there is none yet
    /// @param key a key of one's own; empty when there is none yet
    record Names(URI address, Optional<String> accessKeyId, Optional<String> bucket, Optional<String> key) {}

    /// The snippet with these names. The secret is never in it.
    String text(Messages messages, Names names) {
        Map<String, String> values = Map.of(
                "endpoint", names.address().toString(),
                "host", names.address().getAuthority(),
                "id", names.accessKeyId().orElse(messages.text("endpoint.snippet.noKey")),
                "bucket", names.bucket().orElse(messages.text("endpoint.snippet.noBucket")),
                "key", names.key().orElse(messages.text("endpoint.snippet.noCmk")),
                "upload", messages.text("endpoint.snippet.upload"),
                "secret", messages.text("endpoint.snippet.secret"),
                "look", messages.text("endpoint.snippet.look"));
        String text = UiResources.snippet(name().toLowerCase(Locale.ROOT));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text.strip();
    }
}

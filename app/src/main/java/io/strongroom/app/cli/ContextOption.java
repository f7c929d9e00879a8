package io.strongroom.app.cli;

import picocli.CommandLine.Option;

/// `--encryption-context JSON`
final class ContextOption {

    @Option(
            names = "--encryption-context",
            paramLabel = "JSON",
            description =
                    "A JSON object of texts, such as '{\"purpose\":\"backup\"}'; decrypting must repeat it exactly. It is"
                            + " not secret and not stored.")
    private String json = "";

    String json() {
        return json;
    }
}

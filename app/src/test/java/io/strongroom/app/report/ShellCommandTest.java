package io.strongroom.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is copied means to a shell what it says.
final class ShellCommandTest {
    @Test
    void plainWordsStandAsTheyAre() {
        assertThat(ShellCommand.of("mb", "oss://docs-2026")
                        .with("--sse-algorithm", "KMS")
                        .text())
                .isEqualTo("strongroom mb oss://docs-2026 --sse-algorithm KMS");
    }

    @Test
    void whatAShellWouldReadStandsInQuotes() {
        assertThat(ShellCommand.of("key", "update-description", "it's $HOME `id`; 密钥", "")
                        .text())
                .isEqualTo("strongroom key update-description 'it'\\''s $HOME `id`; 密钥' ''");
    }
}

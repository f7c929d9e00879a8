package io.strongroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text of at least 4.5:1, fills of at least 3:1, computed from the token files as WCAG 2 defines it.
class TokenContrastTest {
    private static final double TEXT = 4.5;
    private static final double FILL = 3;

    @ParameterizedTest
    @CsvSource({
        "fg,bg",
        "fg,bg-subtle",
        "fg,bg-hover",
        "fg,sel",
        "fg-muted,bg",
        "fg-muted,bg-subtle",
        "fg-muted,bg-hover",
        "fg-muted,sel",
        "accent-fg,bg",
        "accent-fg,sel",
        "accent-text,accent-bg",
        "fg-on,accent",
        "fg-on,danger",
        "fg-on,success",
        "success-fg,success-bg",
        "warning-fg,warning-bg",
        "danger-fg,danger-bg",
        "neutral-fg,neutral-bg",
        "success-fg,bg",
        "warning-fg,bg",
        "danger-fg,bg",
        "fg,success-bg",
        "fg,warning-bg",
        "fg,danger-bg",
        "fg,accent-bg",
        "m-none-fg,m-none-bg",
        "m-oss-fg,m-oss-bg",
        "m-kms-default-fg,m-kms-default-bg",
        "m-kms-chosen-fg,m-kms-chosen-bg",
        "m-sm4-fg,m-sm4-bg"
    })
    void textCanBeRead(String text, String ground) {
        for (String theme : new String[] {"light", "dark"}) {
            assertThat(contrast(ResourceFiles.tokens(theme), text, ground))
                    .as("%s on %s, %s", text, ground, theme)
                    .isGreaterThanOrEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"m-oss", "m-kms-default", "m-kms-chosen", "m-sm4", "m-none", "accent-fg"})
    void fillsStandOutFromTheSurface(String fill) {
        for (String theme : new String[] {"light", "dark"}) {
            assertThat(contrast(ResourceFiles.tokens(theme), fill, "bg"))
                    .as("%s, %s", fill, theme)
                    .isGreaterThanOrEqualTo(FILL);
        }
    }

    private static double contrast(Map<String, String> tokens, String one, String other) {
        double a = luminance(tokens.getOrDefault("-sr-" + one, "missing " + one));
        double b = luminance(tokens.getOrDefault("-sr-" + other, "missing " + other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear((rgb >> 16) & 0xff) + 0.7152 * linear((rgb >> 8) & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

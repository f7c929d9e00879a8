package io.strongroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessageBundleTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private final ResourceBundle english = UiResources.messages(Locale.ENGLISH);
    private final ResourceBundle chinese = UiResources.messages(Locale.SIMPLIFIED_CHINESE);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(ownKeys("messages_zh"))).isEqualTo(new TreeSet<>(ownKeys("messages")));
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        for (String key : english.keySet()) {
            assertThat(placeholders(chinese.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
    }

    @Test
    void everyTextIsAMessageFormatWithoutALoneApostrophe() {
        for (ResourceBundle bundle : new ResourceBundle[] {english, chinese}) {
            for (String key : bundle.keySet()) {
                String text = bundle.getString(key);
                assertThat(LONE_APOSTROPHE.matcher(text).find()).as(key).isFalse();
                assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
            }
        }
    }

    @Test
    void anUnknownLanguageGetsEnglish() {
        assertThat(UiResources.messages(Locale.FRENCH).getString("common.cancel"))
                .isEqualTo("Cancel");
    }

    @Test
    void englishIsNotChinese() {
        assertThat(chinese.getString("common.cancel")).isEqualTo("取消");
    }

    private static Set<String> ownKeys(String bundle) {
        return Arrays.stream(ResourceFiles.text(ResourceFiles.under("i18n", bundle + ".properties")
                                .getFirst())
                        .split("\n"))
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }
}

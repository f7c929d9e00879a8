package io.strongroom.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleSheetTest {
    private static final Pattern LITERAL = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(rgb|rgba|hsb|hsba)\\(|:[^;]*\\b(white|black|red|green|blue|gray|grey|yellow)\\b");
    private static final Pattern TOKEN = Pattern.compile("-sr-[a-z0-9-]+");
    private static final Set<String> FIGURES =
            Set.of(".sr-number", ".coverage-donut .share", ".sr-badge", ".wizard-step .disc");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    @Test
    void onlyTheTokenFilesHaveLiteralColours() {
        for (Path sheet : sheets()) {
            String text = ResourceFiles.sheet(sheet).replace("-fx-font-smoothing-type: gray", "");
            assertThat(LITERAL.matcher(text).results().map(hit -> hit.group()).toList())
                    .as(sheet.toString())
                    .isEmpty();
        }
    }

    @Test
    void bothThemesDefineTheSameTokens() {
        assertThat(ResourceFiles.tokens("dark").keySet())
                .isEqualTo(ResourceFiles.tokens("light").keySet());
    }

    @Test
    void everyTokenUsedIsDefinedAndEveryDefinedOneIsUsed() {
        Set<String> used = new TreeSet<>();
        for (Path sheet : sheets()) {
            TOKEN.matcher(ResourceFiles.sheet(sheet)).results().forEach(hit -> used.add(hit.group()));
        }
        assertThat(used).isEqualTo(ResourceFiles.tokens("light").keySet());
    }

    @Test
    void everySheetOfTheFolderIsLoaded() {
        List<String> loaded = UiResources.sheets().stream()
                .map(sheet -> sheet.substring(sheet.lastIndexOf("/css/")))
                .toList();
        for (Path sheet : ResourceFiles.under("css/components", ".css")) {
            assertThat(loaded).contains("/css/components/" + sheet.getFileName());
        }
    }

    @Test
    void whatIsSemiBoldInLatinIsBoldInChinese() {
        Set<String> semiBold = new TreeSet<>();
        List<Path> han = new ArrayList<>();
        for (Path sheet : sheets()) {
            if (sheet.endsWith("han.css")) {
                han.add(sheet);
            } else {
                semiBold.addAll(selectorsOf(sheet, "\"Inter SemiBold\""));
            }
        }
        semiBold.removeAll(FIGURES);
        assertThat(new TreeSet<>(selectorsOf(han.getFirst(), "\"Noto Sans SC\"")))
                .isEqualTo(semiBold);
    }

    private static List<String> selectorsOf(Path sheet, String family) {
        List<String> selectors = new ArrayList<>();
        Matcher rule = RULE.matcher(ResourceFiles.sheet(sheet));
        while (rule.find()) {
            if (rule.group(2).contains(family)) {
                Arrays.stream(rule.group(1).split(",")).map(String::strip).forEach(selectors::add);
            }
        }
        return selectors;
    }

    private static List<Path> sheets() {
        return ResourceFiles.under("css", ".css").stream()
                .filter(file -> !file.getFileName().toString().startsWith("tokens-"))
                .toList();
    }
}

package io.strongroom.e2e.support;

import io.strongroom.ui.UiResources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;

/// Which texts are English sentences of the program, also with something filled in. Names and words of the API, which
/// are the same in all languages, are not.
final class English {
    /// Fewer letters around what is filled in would fit anything.
    private static final int LEAST_LETTERS = 9;

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Set<String> WHOLE = new HashSet<>();
    private static final List<Pattern> FILLED = new ArrayList<>();

    static {
        ResourceBundle english = UiResources.messages(Locale.ENGLISH);
        ResourceBundle chinese = UiResources.messages(Locale.CHINESE);
        for (String key : english.keySet()) {
            String text = english.getString(key);
            if (!text.equals(chinese.getString(key))) {
                learn(text);
            }
        }
        for (String key : chinese.keySet()) {
            WHOLE.remove(chinese.getString(key));
        }
    }

    private English() {}

    static boolean isOfTheProgram(String text) {
        return WHOLE.contains(text)
                || (!CHINESE.matcher(text).find()
                        && FILLED.stream()
                                .anyMatch(pattern -> pattern.matcher(text).matches()));
    }

    private static void learn(String text) {
        if (!text.contains("{")) {
            WHOLE.add(text.replace("''", "'"));
            return;
        }
        StringBuilder pattern = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        int depth = 0;
        long letters = 0;
        for (char each : text.replace("''", "'").toCharArray()) {
            depth += each == '{' ? 1 : 0;
            if (depth == 0) {
                literal.append(each);
                letters += Character.isLetter(each) ? 1 : 0;
            } else if (!literal.isEmpty()) {
                pattern.append(Pattern.quote(literal.toString()));
                literal.setLength(0);
            }
            if (each == '}') {
                depth--;
                pattern.append(depth == 0 ? ".*" : "");
            }
        }
        pattern.append(Pattern.quote(literal.toString()));
        if (letters >= LEAST_LETTERS) {
            FILLED.add(Pattern.compile(pattern.toString(), Pattern.DOTALL));
        }
    }
}

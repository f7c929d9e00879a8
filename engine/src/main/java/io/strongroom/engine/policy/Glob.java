package io.strongroom.engine.policy;

/// A pattern with `*` (any number of any characters) and `?` (exactly one). There is no escape.
///
/// Matches in time that grows with the length of the pattern times that of the text: patterns come
/// from users.
record Glob(String pattern) {
    boolean matches(String text) {
        return matches(pattern.codePoints().toArray(), text.codePoints().toArray());
    }

    private static boolean matches(int[] pattern, int[] text) {
        int inPattern = 0;
        int inText = 0;
        int star = -1;
        int resume = 0;
        while (inText < text.length) {
            if (inPattern < pattern.length && pattern[inPattern] == '*') {
                star = inPattern++;
                resume = inText;
            } else if (inPattern < pattern.length && fits(pattern[inPattern], text[inText])) {
                inPattern++;
                inText++;
            } else if (star >= 0) {
                // The last star takes one character more; earlier ones never need to.
                inPattern = star + 1;
                inText = ++resume;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length && pattern[inPattern] == '*') {
            inPattern++;
        }
        return inPattern == pattern.length;
    }

    private static boolean fits(int wanted, int found) {
        return wanted == '?' || wanted == found;
    }
}

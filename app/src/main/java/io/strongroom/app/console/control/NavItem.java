package io.strongroom.app.console.control;

import io.strongroom.app.console.Icon;
import javafx.beans.value.ObservableValue;

/// An entry of the sidebar that opens a page.
public record NavItem(String id, Icon icon, ObservableValue<String> title, Group group, ObservableValue<Badge> badge) {
    /// Under which heading an entry stands.
    public enum Group {
        TOP(""),
        DATA("common.nav.data"),
        PROTECTION("common.nav.protection"),
        CONTROL("common.nav.control"),
        BOTTOM("");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /// The key of the heading; empty where there is none.
        public String key() {
            return key;
        }
    }

    /// The small number at the right; none while `count` is zero.
    public record Badge(long count, Meaning meaning) {
        /// No badge.
        public static final Badge NONE = new Badge(0, Meaning.NEUTRAL);
    }
}

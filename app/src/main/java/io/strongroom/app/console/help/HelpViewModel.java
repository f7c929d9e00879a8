package io.strongroom.app.console.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the help shows: the pages a search leaves, and the one that is open. Used on the application thread.
final class HelpViewModel {
    private final HelpLibrary library;
    private final ReadOnlyObjectWrapper<HelpPage> open;
    private final ObservableList<HelpPage> found = FXCollections.observableArrayList();
    private final Deque<HelpTopic> before = new ArrayDeque<>();
    private List<HelpPage> pages;
    private String query = "";

    HelpViewModel(HelpLibrary library, Locale locale, HelpTopic first) {
        this.library = library;
        pages = library.in(locale);
        open = new ReadOnlyObjectWrapper<>(page(first));
        found.setAll(pages);
    }

    /// The pages that answer what was searched for, those with it in their title first.
    ObservableList<HelpPage> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    /// The page that is shown.
    ReadOnlyObjectProperty<HelpPage> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Searches titles and texts; nothing typed finds every page. The open page stays open.
    void search(String typed) {
        query = typed.strip();
        String title = query.toLowerCase(Locale.ROOT);
        List<HelpPage> answers =
                pages.stream().filter(page -> page.answers(query)).toList();
        found.setAll(answers.stream()
                .filter(page ->
                        query.isEmpty() || page.title().toLowerCase(Locale.ROOT).contains(title))
                .toList());
        answers.stream().filter(page -> !found.contains(page)).forEach(found::add);
    }

    /// Opens the page of a topic; [#back] comes back from it.
    void open(HelpTopic topic) {
        if (topic != open.get().topic()) {
            before.push(open.get().topic());
            open.set(page(topic));
        }
    }

    /// Opens the page that was open before; nothing happens on the first.
    void back() {
        if (!before.isEmpty()) {
            open.set(page(before.pop()));
        }
    }

    /// Shows the same page and the same search in another language.
    void use(Locale locale) {
        pages = library.in(locale);
        open.set(page(open.get().topic()));
        search(query);
    }

    private HelpPage page(HelpTopic topic) {
        return pages.stream().filter(page -> page.topic() == topic).findFirst().orElseThrow();
    }
}

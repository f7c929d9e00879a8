package io.strongroom.app.console;

import io.strongroom.app.console.control.Notification;
import io.strongroom.app.console.shell.Page;
import io.strongroom.app.console.shell.Shell;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/// The desk of an open store: dialogs, notifications and ways between the pages of its shell.
///
/// Pages are made with it before the shell exists; they may use it once they are shown.
final class ShellDesk implements Desk {
    private final Visits visits = new Visits();
    private Optional<Shell> shell = Optional.empty();
    private Set<String> expected = Set.of();
    private boolean travelling;

    /// Says which pages the shell will have, before it is made.
    void expect(List<Page> pages) {
        expected = pages.stream().map(Page::id).collect(Collectors.toUnmodifiableSet());
    }

    /// Takes the shell, once there is one.
    void attach(Shell made) {
        shell = Optional.of(made);
        made.sidebar().selectedProperty().subscribe(this::visited);
    }

    @Override
    public void open(Region dialog, Runnable onEscape) {
        shell().modals().open(dialog, onEscape);
    }

    @Override
    public void close(Region dialog) {
        shell().modals().close(dialog);
    }

    @Override
    public void post(Notification notification) {
        shell().notifications().post(notification);
    }

    @Override
    public boolean reaches(Destination destination) {
        return expected.contains(destination.page());
    }

    @Override
    public void go(Destination destination) {
        if (reaches(destination)) {
            travel(new Visits.Visit(destination.page(), Optional.of(destination)));
            visits.add(new Visits.Visit(destination.page(), Optional.of(destination)));
        }
    }

    /// To where the person was before.
    void back() {
        step(visits::back);
    }

    /// To where the person was before going back.
    void forward() {
        step(visits::forward);
    }

    /// The work of pages that must end before the store is sealed.
    List<BeforeSeal> work() {
        return shell.map(Shell::pages).orElse(List.of()).stream()
                .filter(BeforeSeal.class::isInstance)
                .map(BeforeSeal.class::cast)
                .toList();
    }

    /// Whether a page has something at work.
    boolean atWork() {
        return shell.map(Shell::pages).orElse(List.of()).stream()
                .filter(AtWork.class::isInstance)
                .anyMatch(page -> ((AtWork) page).atWork());
    }

    private void step(Supplier<Optional<Visits.Visit>> way) {
        if (!shell().modals().isOpen()) {
            way.get().ifPresent(this::travel);
        }
    }

    private void travel(Visits.Visit visit) {
        travelling = true;
        try {
            shell().open(visit.page());
            Optional<Page> page = shell().find(visit.page());
            visit.place().ifPresent(place -> page.ifPresent(there -> there.go(place)));
        } finally {
            travelling = false;
        }
    }

    private void visited(String page) {
        if (!travelling) {
            visits.add(new Visits.Visit(page, Optional.empty()));
        }
    }

    private Shell shell() {
        return shell.orElseThrow(() -> new IllegalStateException("The shell is not there yet"));
    }
}

package io.strongroom.app.console.palette;

import io.strongroom.app.console.ConsoleContext;
import io.strongroom.app.console.Destination;
import io.strongroom.app.console.Icon;
import io.strongroom.app.console.palette.PaletteEntry.Kind;
import io.strongroom.app.console.shell.Page;
import io.strongroom.app.console.shell.Shell;
import io.strongroom.engine.model.BucketName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Opens the palette over an open store. Used on the application thread.
public final class Palette {
    private final ConsoleContext context;
    private final Shell shell;

    public Palette(ConsoleContext context, Shell shell) {
        this.context = context;
        this.shell = shell;
    }

    /// Shows it, with what can be done at the moment.
    public void open() {
        PaletteViewModel viewModel = new PaletteViewModel(
                context.tasks(), new PaletteNames(context.engine(), context.desk()), acts(), openBucket());
        Closing closing = new Closing();
        PaletteView view = new PaletteView(context.messages(), viewModel, closing);
        closing.view = Optional.of(view);
        context.desk().open(view, closing);
        viewModel.begin();
    }

    private final class Closing implements Runnable {
        private Optional<PaletteView> view = Optional.empty();

        @Override
        public void run() {
            view.ifPresent(context.desk()::close);
        }
    }

    private List<PaletteEntry> acts() {
        List<PaletteEntry> acts = new ArrayList<>();
        shell.find(shell.currentPage()).ifPresent(page -> acts.addAll(PageActs.of(page)));
        for (Page page : shell.pages()) {
            acts.add(page(page));
            if (!page.id().equals(shell.currentPage())) {
                acts.addAll(PageActs.ofToolbars(page, () -> shell.open(page.id())));
            }
        }
        addMenu(acts, shell.topBar().user().getItems(), "");
        return acts;
    }

    private PaletteEntry page(Page page) {
        return PaletteEntry.of(Kind.PAGE, page.icon(), page.title().getValue(), "", () -> shell.open(page.id()));
    }

    // The menu of the person: language, theme, help, sealing.
    private static void addMenu(List<PaletteEntry> acts, List<MenuItem> items, String above) {
        for (MenuItem item : items) {
            if (item instanceof Menu menu) {
                addMenu(acts, menu.getItems(), menu.getText());
            } else if (item.getText() != null && !item.isDisable() && item.isVisible()) {
                String keys = item.getAccelerator() == null
                        ? ""
                        : item.getAccelerator().getDisplayText();
                acts.add(new PaletteEntry(Kind.ACTION, Icon.PLAY, item.getText(), above, keys, item::fire));
            }
        }
    }

    private Optional<BucketName> openBucket() {
        return shell.find("objects")
                .flatMap(Page::place)
                .filter(Destination.Objects.class::isInstance)
                .map(place -> ((Destination.Objects) place).bucket());
    }
}

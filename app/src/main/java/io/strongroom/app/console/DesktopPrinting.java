package io.strongroom.app.console;

import java.util.List;
import java.util.function.Supplier;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;
import org.slf4j.LoggerFactory;

/// The printers of the desktop.
public final class DesktopPrinting implements Printing {
    private final Supplier<Window> owner;

    public DesktopPrinting(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public boolean available() {
        try {
            return Printer.getDefaultPrinter() != null;
        } catch (LinkageError | RuntimeException e) {
            // A runtime without the desktop's printing classes, or a system without a print service.
            LoggerFactory.getLogger(DesktopPrinting.class).debug("There is nothing to print with", e);
            return false;
        }
    }

    @Override
    public void print(String heading, List<String> lines) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job != null && job.showPrintDialog(owner.get())) {
            double width = job.getJobSettings().getPageLayout().getPrintableWidth();
            if (job.printPage(page(heading, lines, width))) {
                job.endJob();
            }
        }
    }

    // A page has no style sheet: it is ink on paper, in the font of the system.
    private static VBox page(String heading, List<String> lines, double width) {
        TextFlow first = new TextFlow(new Text(heading));
        first.setPrefWidth(width);
        VBox page = new VBox(12, first);
        lines.forEach(line -> page.getChildren().add(new Text(line)));
        return page;
    }
}

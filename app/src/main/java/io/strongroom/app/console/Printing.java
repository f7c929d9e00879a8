package io.strongroom.app.console;

import java.util.List;

/// The printers of this computer, behind an interface so that tests need none.
public interface Printing {
    /// A computer without printers.
    Printing NONE = new Printing() {
        @Override
        public boolean available() {
            return false;
        }

        @Override
        public void print(String heading, List<String> lines) {
            throw new IllegalStateException("there is no printer");
        }
    };

    /// Whether there is a printer. Asks the system, so it is not called on the application thread.
    boolean available();

    /// Asks the person for a printer and prints one page of lines, the first as its heading; does
    /// nothing when they change their mind. Called on the application thread, which the question
    /// blocks.
    void print(String heading, List<String> lines);
}

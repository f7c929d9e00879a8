package io.strongroom.app.console.tour;

/// A step of the tour came to nothing; the message says which.
final class TourFailedException extends Exception {
    private static final long serialVersionUID = 1;

    TourFailedException(String message) {
        super(message);
    }

    TourFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

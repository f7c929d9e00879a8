package io.strongroom.app.console.importmaterial;

import io.strongroom.engine.model.ImportTicket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How long the token that was made in the wizard may still be used. When its time is over, the pair
/// is forgotten: nothing that was wrapped for it would be accepted. Used on the application thread.
final class TokenLife {
    /// From here on the time that is left is told as a danger.
    static final Duration SHORT = Duration.ofHours(1);

    private final ImportSession session;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Optional<Duration>> left = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();

    TokenLife(ImportSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
        session.ticketProperty().subscribe(ticket -> {
            if (ticket.isPresent()) {
                over.set(false);
            }
            tick();
        });
    }

    /// Looks at the time.
    void tick() {
        Instant now = clock.instant();
        Optional<ImportTicket> ticket = session.ticketProperty().get();
        left.set(ticket.map(made -> Duration.between(now, made.expiresAt())).filter(Duration::isPositive));
        if (ticket.isPresent() && left.get().isEmpty() && session.dropPair()) {
            over.set(true);
        }
    }

    /// What is left of it; empty when there is none.
    ReadOnlyObjectProperty<Optional<Duration>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Whether the last one made here is over.
    ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }
}

package io.strongroom.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.strongroom.app.console.Visits.Visit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private final Visits visits = new Visits();

    private static Visit page(String id) {
        return new Visit(id, Optional.empty());
    }

    @Test
    void backAndForwardWalkAlongWhereOneWas() {
        visits.add(page("overview"));
        visits.add(page("buckets"));
        visits.add(page("objects"));

        assertThat(visits.back()).contains(page("buckets"));
        assertThat(visits.back()).contains(page("overview"));
        assertThat(visits.back()).isEmpty();
        assertThat(visits.forward()).contains(page("buckets"));
    }

    @Test
    void goingSomewhereElseForgetsWhatLayAhead() {
        visits.add(page("overview"));
        visits.add(page("buckets"));
        visits.back();
        visits.add(page("settings"));

        assertThat(visits.forward()).isEmpty();
        assertThat(visits.back()).contains(page("overview"));
    }

    @Test
    void theSamePlaceTwiceIsOneVisit() {
        visits.add(page("overview"));
        visits.add(page("overview"));

        assertThat(visits.back()).isEmpty();
    }
}

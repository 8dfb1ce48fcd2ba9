package scot.tolbooth.collector.availability;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateHistoryInMemoryTests {

    @Test
    void itKeepsWhatTheOneOnADatabaseKeeps() {
        AvailabilityHistory.check(new StateHistoryInMemory(), Instant.parse("2026-11-25T12:00:00Z"));
    }
}

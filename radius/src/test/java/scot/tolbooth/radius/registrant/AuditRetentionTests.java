package scot.tolbooth.radius.registrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.registrant.Destructions.Destruction;

/** The audit trail says who did what, and is kept for two years. */
class AuditRetentionTests {

    private final RunningRadius radius = RunningRadius.start(Map.of());
    private final AuditTrail audit = radius.bean(AuditTrail.class);

    @AfterEach
    void close() {
        radius.close();
    }

    @Test
    void whatIsTwoYearsOldIsDestroyedAndThatIsWrittenDown() {
        audit.record(Change.by("morag"), "site LIB-001", null, Map.of("name", "Old"));
        long old = entries();
        radius.clock().advance(Duration.ofDays(1));
        audit.record(Change.by("morag"), "site LIB-001", Map.of("name", "Old"), Map.of("name", "New"));
        radius.clock().advance(Duration.ofDays(729).plusMinutes(1));

        radius.bean(Retention.class).run();

        assertThat(audit.of("site LIB-001", 10)).extracting(AuditEntry::after).containsExactly("{\"name\": \"New\"}");
        assertThat(radius.bean(Destructions.class).latest(10, 0))
                .singleElement()
                .satisfies(destruction -> assertThat(destruction)
                        .extracting(Destruction::what, Destruction::rule, Destruction::records)
                        .containsExactly("entries of the audit trail", "written more than 730 days ago", old));

        radius.bean(Retention.class).run();
        assertThat(radius.bean(Destructions.class).count()).isEqualTo(1);
    }

    @Test
    void manyAreDestroyedBitByBit() {
        radius.database().jdbc().sql("""
                        INSERT INTO inventory.audit_entry (at, changed_by, subject)
                        SELECT now() - interval '3 years', 'morag', 'site ' || n FROM generate_series(1, 2500) AS n
                        """).update();
        long recent = entries() - 2_500;

        radius.bean(Retention.class).run();

        assertThat(entries()).isEqualTo(recent);
        assertThat(radius.bean(Destructions.class).latest(1, 0))
                .extracting(Destruction::records)
                .containsExactly(2_500L);
    }

    @Test
    void howLongItIsKeptIsASetting() {
        try (RunningRadius longer = RunningRadius.start(Map.of("tolbooth.radius.retention.audit", "1000d"))) {
            longer.bean(AuditTrail.class).record(Change.by("morag"), "site LIB-001", null, Map.of());
            longer.clock().advance(Duration.ofDays(999));
            longer.bean(Retention.class).run();
            assertThat(longer.bean(AuditTrail.class).of("site LIB-001", 10)).hasSize(1);
        }
        Duration year = Duration.ofDays(365);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionSettings(year, Duration.ZERO, year, Duration.ZERO))
                .withMessageStartingWith("tolbooth.radius.retention.audit must be between 1 day");
    }

    private long entries() {
        return radius.database()
                .jdbc()
                .sql("SELECT count(*) FROM inventory.audit_entry")
                .query(Long.class)
                .single();
    }
}

package scot.tolbooth.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;

class JdbcComplaintsTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("portal");
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Duration KEPT = Duration.ofDays(730);

    private final JdbcComplaints complaints = node();

    private static JdbcComplaints node() {
        return new JdbcComplaints(DATABASE.jdbc(), new SecretBox(new byte[32], new SecureRandom()));
    }

    @BeforeEach
    void none() {
        DATABASE.jdbc().sql("DELETE FROM portal.complaint").update();
    }

    @Test
    void whatIsNotSettledIsKeptAndWhatIsIsForgottenInItsTime() {
        add("WIFI-22222222", NOON, "10.0.0.1");
        add("WIFI-33333333", NOON, "10.0.0.1");
        add("WIFI-44444444", NOON, "10.0.0.1");
        Instant settled = NOON.plus(Duration.ofDays(40));
        complaints.acknowledge("WIFI-33333333", NOON);
        complaints.settle("WIFI-33333333", settled);
        complaints.acknowledge("WIFI-44444444", NOON);

        complaints.deleteSettledBefore(settled.plus(KEPT).minusSeconds(1).minus(KEPT));
        assertThat(complaints.latest()).hasSize(3);
        complaints.deleteSettledBefore(settled.plus(KEPT).plusSeconds(1).minus(KEPT));

        assertThat(complaints.latest())
                .extracting(Complaint::reference)
                .as("those to be acknowledged first")
                .containsExactly("WIFI-22222222", "WIFI-44444444");
    }

    @Test
    void nothingIsSettledBeforeItIsAcknowledgedAndNothingTwice() {
        add("WIFI-55555555", NOON, "10.0.0.1");

        assertThat(complaints.settle("WIFI-55555555", NOON)).isFalse();
        assertThat(complaints.acknowledge("WIFI-55555555", NOON)).isTrue();
        assertThat(complaints.acknowledge("WIFI-55555555", NOON)).isFalse();
        assertThat(complaints.settle("WIFI-55555555", NOON)).isTrue();
        assertThat(complaints.settle("WIFI-55555555", NOON)).isFalse();
    }

    @Test
    void whatWasTypedIsSealedAndEveryNodeCountsWhatTheOthersTook() {
        add("WIFI-66666666", NOON, "10.0.0.1");
        add("WIFI-77777777", NOON.minusSeconds(4000), "10.0.0.1");
        add("WIFI-88888888", NOON, "10.0.0.2");

        assertThat(lately(node())).isEqualTo(new JdbcComplaints.Lately(2, 1));
        assertThat(DATABASE.jdbc()
                        .sql("SELECT string_agg(c::text, ' ') FROM portal.complaint c")
                        .query(String.class)
                        .single())
                .doesNotContain("No Wi-Fi", "morag", "10.0.0.");
        assertThat(complaints.find("WIFI-66666666")).get().satisfies(one -> {
            assertThat(one.text()).isEqualTo("No Wi-Fi");
            assertThat(one.reply()).isEqualTo("morag@example.com");
        });
    }

    @Test
    void whereOneCameFromIsForgottenSoon() {
        add("WIFI-99999999", NOON, "10.0.0.1");

        complaints.forgetSendersBefore(NOON.plusSeconds(1));

        assertThat(lately(complaints)).isEqualTo(new JdbcComplaints.Lately(1, 0));
    }

    @Test
    void theHealthTellsOfWhatNobodyHasAcknowledged() {
        assertThat(status(false, NOON)).isEqualTo("UP");
        add("WIFI-BBBBBBBB", NOON, "10.0.0.1");

        assertThat(status(false, NOON)).as("no message tells staff").isEqualTo("DEGRADED");
        assertThat(status(true, NOON.plus(Duration.ofDays(22)))).isEqualTo("UP");
        assertThat(status(true, NOON.plus(Duration.ofDays(24))))
                .as("a week is left of the 30 days")
                .isEqualTo("DEGRADED");
        complaints.acknowledge("WIFI-BBBBBBBB", NOON);
        assertThat(status(false, NOON.plus(Duration.ofDays(24)))).isEqualTo("UP");
    }

    /** In the hour before noon. */
    private static JdbcComplaints.@Nullable Lately lately(JdbcComplaints node) {
        return DATABASE.transactions().execute(status -> node.since(NOON.minusSeconds(3600), "10.0.0.1"));
    }

    private String status(boolean isCarried, Instant now) {
        return complaints.standing().health(isCarried, now).getStatus().getCode();
    }

    private void add(String reference, Instant received, String sender) {
        complaints.add(new Complaint(reference, received, "en", "No Wi-Fi", "morag@example.com", null, null), sender);
    }
}

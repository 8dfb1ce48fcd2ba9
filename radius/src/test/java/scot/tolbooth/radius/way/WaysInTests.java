package scot.tolbooth.radius.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static scot.tolbooth.radius.way.WayIn.CARD;
import static scot.tolbooth.radius.way.WayIn.EMAIL;
import static scot.tolbooth.radius.way.WayIn.EMAIL_GRACE;
import static scot.tolbooth.radius.way.WayIn.MOBILE;
import static scot.tolbooth.radius.way.WayIn.REMEMBERED_DEVICE;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;

class WaysInTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode HUB = new SiteCode("HUB-001");
    private static final Change CHANGE = Change.by("test");
    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius");

    private final AuditTrail audit = new AuditTrail(DATABASE.jdbc(), Clock.systemUTC());
    private final WaysIn ways = new StoredWaysIn(DATABASE.jdbc(), audit, DATABASE.transactions());

    @BeforeEach
    void twoSitesAndEveryWay() {
        DATABASE.jdbc().sql("DELETE FROM radius.ways_in WHERE site IS NOT NULL").update();
        DATABASE.jdbc().sql("""
                        UPDATE radius.ways_in
                           SET mobile = true, email = true, email_grace = true, card = true, remembered_device = true, version = 1
                        """).update();
        DATABASE.jdbc().sql("""
                        INSERT INTO inventory.site (code, name, kind, latitude, longitude, published, version)
                        VALUES ('LIB-001', 'Library', 'library', 55.8, -4, true, 1),
                               ('HUB-001', 'Hub', 'community-hub', 55.8, -4, true, 1)
                            ON CONFLICT DO NOTHING
                        """).update();
    }

    @Test
    void everyWayIsOnUntilSomebodySwitchesOneOff() {
        assertThat(ways.at(null)).containsExactly(MOBILE, EMAIL, EMAIL_GRACE, CARD, REMEMBERED_DEVICE);
        assertThat(ways.at(LIBRARY)).containsExactly(MOBILE, EMAIL, EMAIL_GRACE, CARD, REMEMBERED_DEVICE);
    }

    @Test
    void aSiteDiffersInWhatItSaysAndFollowsTheServiceInTheRest() {
        site(LIBRARY, Map.of(MOBILE, false, CARD, true));
        service(true, true, false);

        assertThat(ways.at(LIBRARY)).containsExactly(EMAIL, EMAIL_GRACE, CARD, REMEMBERED_DEVICE);
        assertThat(ways.at(HUB)).containsExactly(MOBILE, EMAIL, EMAIL_GRACE, REMEMBERED_DEVICE);
        assertThat(ways.ofSites()).extracting(WaySettings::site).containsExactly(LIBRARY);
    }

    @Test
    void aWayForNewcomersStaysOn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site(LIBRARY, Map.of(MOBILE, false, EMAIL, false, CARD, false)))
                .withMessageContaining("must stay on at LIB-001");
        assertThatIllegalArgumentException().isThrownBy(() -> service(false, false, false));

        assertThat(ways.at(LIBRARY)).contains(MOBILE);
    }

    @Test
    void theServiceDoesNotTakeTheLastWayFromASite() {
        site(HUB, Map.of(MOBILE, false, EMAIL, false));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> service(true, true, false))
                .withMessageContaining("must stay on at HUB-001");
        assertThat(ways.at(HUB)).containsExactly(EMAIL_GRACE, CARD, REMEMBERED_DEVICE);
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        site(LIBRARY, Map.of(CARD, false));

        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> site(LIBRARY, Map.of(MOBILE, false)));
        assertThat(ways.at(LIBRARY)).containsExactly(MOBILE, EMAIL, EMAIL_GRACE, REMEMBERED_DEVICE);
    }

    @Test
    void everyChangeIsAuditedAndNoneIsNot() {
        assertThat(site(HUB, Map.of(CARD, false))).isEqualTo(SaveOutcome.UPDATED);
        assertThat(ways.replace(ways.of(HUB), CHANGE)).isEqualTo(SaveOutcome.UNCHANGED);

        assertThat(audit.of("ways-in HUB-001", 10)).first().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("test");
            @Nullable String after = entry.after();
            assertThat(after).contains("\"card\": false");
        });
    }

    private SaveOutcome site(SiteCode site, Map<WayIn, Boolean> said) {
        return ways.replace(new WaySettings(site, said, 0), CHANGE);
    }

    private void service(boolean mobile, boolean email, boolean card) {
        Map<WayIn, Boolean> said =
                Map.of(MOBILE, mobile, EMAIL, email, EMAIL_GRACE, true, CARD, card, REMEMBERED_DEVICE, true);
        ways.replace(new WaySettings(null, said, ways.ofService().version()), CHANGE);
    }
}

package scot.tolbooth.radius.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.TestNas;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.grant.StandingGrants;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Scope;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.policy.Terms;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusCounters;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;
import scot.tolbooth.radius.registrant.LastSeen;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaySettings;
import scot.tolbooth.radius.way.WaysIn;

/** Who is let in while the database is away, through the sockets. */
class StandbyTests {

    private static final Retransmission ONCE = new Retransmission(1, Duration.ofSeconds(20));
    private static final Retransmission BRIEFLY = new Retransmission(1, Duration.ofMillis(700));
    private static final MacAddress PHONE = new MacAddress("02-00-00-00-00-01");
    private static final MacAddress STRANGER = new MacAddress("02-00-00-00-00-02");
    private static final Change CHANGE = Change.by("test");

    private final RunningRadius radius = RunningRadius.start();
    private final TestNas nas = new TestNas(radius);

    @AfterEach
    void close() {
        nas.close();
        radius.close();
    }

    @Test
    void aGrantThatIsKnownIsGoodOnceWithoutTheDatabase() {
        IssuedGrant grant = radius.grant();
        IssuedGrant wrong = new IssuedGrant(radius.grant().username(), "not this", grant.expires());
        standby().refresh();
        IssuedGrant tooLate = radius.grant();

        databaseGoes();

        RadiusPacket accept = answer(TestNas.pap(grant));
        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(accept.has(AttributeType.CLASS)).isTrue();
        assertThat(accept.number(AttributeType.SESSION_TIMEOUT)).contains(28_800L);
        assertThat(standby().isOn()).isTrue();
        assertSilence(TestNas.pap(grant));
        assertSilence(TestNas.pap(wrong));
        assertSilence(TestNas.pap(tooLate));
        assertThat(radius.bean(RadiusCounters.class).dropped(DropReason.DATABASE_UNAVAILABLE, RunningRadius.NAS))
                .isEqualTo(3);
    }

    @Test
    void ofManyGrantsTheLatestAreKnown() {
        UUID someone = radius.registrant("someone@example.org").id();
        radius.grant(someone, null, null);
        radius.clock().advance(Duration.ofSeconds(1));
        IssuedGrant second = radius.grant(someone, null, null);
        radius.clock().advance(Duration.ofSeconds(1));
        IssuedGrant third = radius.grant(someone, null, null);

        StandbyReader.Sources sources = new StandbyReader.Sources(
                radius.bean(StandingGrants.class),
                radius.bean(JdbcRememberedDevices.class),
                radius.bean(JdbcNasAccesses.class),
                radius.bean(TransactionTemplate.class));
        StandbyReader reader = new StandbyReader(sources, 2, System::nanoTime);

        assertThat(reader.read().byUsername()).containsOnlyKeys(second.username(), third.username());
    }

    @Test
    void aGrantThatWasUsedJustBeforeTheDatabaseWentIsNotGoodAgain() {
        IssuedGrant grant = radius.grant();
        standby().refresh();
        assertThat(answer(TestNas.pap(grant)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);

        databaseGoes();

        assertSilence(TestNas.pap(grant));
    }

    @Test
    void aRememberedDeviceComesOnlineWithoutTheDatabase() {
        UUID someone = radius.registrant("someone@example.org").id();
        remembers(someone, PHONE);
        standby().refresh();

        databaseGoes();

        assertThat(answer(TestNas.callCheck(PHONE)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(answer(TestNas.callCheck(PHONE)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertSilence(TestNas.callCheck(STRANGER));
    }

    /** Its rules would have to be asked of the database, for which the RADIUS port cannot wait. */
    @Test
    void atASiteThatIsNotKnownYetNobodyIsLetInWithoutTheDatabase() {
        theNasIsAtANewSite();
        IssuedGrant grant = radius.grant();
        standby().refresh();

        standby().databaseIsAway();

        assertSilence(TestNas.pap(grant));
    }

    @Test
    void atASiteWhereSomebodyWasLetInBeforePeopleComeOnlineWithoutTheDatabase() {
        theNasIsAtANewSite();
        assertThat(answer(TestNas.pap(radius.grant())).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        IssuedGrant grant = radius.grant();
        standby().refresh();

        databaseGoes();

        assertThat(answer(TestNas.pap(grant)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void whomStaffLetInForATimeIsNotLetInAfterItWithoutTheDatabase() {
        UUID guest = radius.bean(Registrants.class)
                .withoutContact("en", "2026-11", radius.clock().instant().plus(Duration.ofSeconds(30)))
                .id();
        IssuedGrant grant = radius.grant(guest, null, null);
        remembers(guest, PHONE);
        standby().refresh();

        databaseGoes();

        assertThat(answer(TestNas.callCheck(PHONE)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        radius.clock().advance(Duration.ofSeconds(30));
        assertSilence(TestNas.callCheck(PHONE));
        assertSilence(TestNas.pap(grant));
    }

    @Test
    void whoeverReadsACodeHasTheirMinutesAndNoMoreWithoutTheDatabase() {
        UUID nobody = radius.bean(Registrants.class)
                .withGrace("en", "2026-11", radius.clock().instant().plus(Duration.ofMinutes(3)))
                .id();
        IssuedGrant now = radius.grant(nobody, null, null);
        IssuedGrant later = radius.grant(nobody, null, null);
        standby().refresh();

        databaseGoes();

        RadiusPacket accept = answer(TestNas.pap(now));
        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(accept.number(AttributeType.SESSION_TIMEOUT).orElseThrow()).isBetween(120L, 180L);
        radius.clock().advance(Duration.ofMinutes(3));
        assertSilence(TestNas.pap(later));
    }

    @Test
    void whereRememberedDevicesAreSwitchedOffNoneComesOnlineWithoutTheDatabase() {
        remembers(radius.registrant("someone@example.org").id(), PHONE);
        WaysIn ways = radius.bean(WaysIn.class);
        Map<WayIn, Boolean> off = new EnumMap<>(WayIn.class);
        for (WayIn way : WayIn.values()) {
            off.put(way, way != WayIn.REMEMBERED_DEVICE);
        }
        ways.replace(new WaySettings(null, off, ways.ofService().version()), CHANGE);
        standby().refresh();

        databaseGoes();

        assertSilence(TestNas.callCheck(PHONE));
    }

    @Test
    void whoIsForgottenBeforeTheDatabaseIsBackIsNotNamed() {
        UUID forgotten = radius.registrant("someone@example.org").id();
        UUID other = radius.registrant("other@example.org").id();
        UnwrittenSettlements unwritten = new UnwrittenSettlements(
                new JdbcSettlements(radius.database().jdbc()),
                radius.bean(LastSeen.class),
                radius.bean(TransactionTemplate.class));
        unwritten.add(accepted("first device", forgotten));
        unwritten.add(accepted("second device", other));
        radius.bean(Registrants.class).forget(forgotten, CHANGE);

        unwritten.write();

        assertThat(radius.database()
                        .jdbc()
                        .sql("SELECT registrant, mac_fingerprint FROM radius.authentication_outcome ORDER BY id")
                        .query((row, number) -> Arrays.asList(row.getObject(1, UUID.class), row.getString(2)))
                        .list())
                .containsExactly(Arrays.asList(null, null), List.of(other, "second device"));
    }

    private void remembers(UUID someone, MacAddress device) {
        radius.bean(Policies.class)
                .save(
                        new PolicyRule(
                                new RuleName("remember"),
                                Scope.EVERYWHERE,
                                new Terms(Map.of(Term.REMEMBERED_DAYS, 7L)),
                                0),
                        CHANGE);
        radius.bean(NasAccesses.class).replace(new NasAccess(RunningRadius.NAS, true, null, null, 0), CHANGE);
        radius.bean(RememberedDevices.class).remember(someone, device, "My phone");
    }

    private Settlement accepted(String device, UUID registrant) {
        return new Settlement(
                new AuthenticationOutcome(
                        radius.clock().instant(), RunningRadius.NAS, null, null, device, registrant, "mac", null),
                null);
    }

    private void theNasIsAtANewSite() {
        SiteCode site = new SiteCode("LIB-001");
        radius.bean(Sites.class)
                .save(
                        new Site(
                                site,
                                "New library",
                                SiteKind.LIBRARY,
                                null,
                                null,
                                null,
                                null,
                                new Position(55.8, -4.0),
                                true,
                                null,
                                null,
                                null,
                                0),
                        CHANGE);
        NasClients clients = radius.bean(NasClients.class);
        NasClient client = clients.find(RunningRadius.NAS).orElseThrow();
        clients.save(
                new NasClient(
                        client.name(),
                        client.address(),
                        site,
                        client.vendor(),
                        client.coaPort(),
                        client.requireMessageAuthenticator(),
                        client.version()),
                null,
                null,
                CHANGE);
    }

    private void databaseGoes() {
        radius.database().close();
    }

    private Standby standby() {
        return radius.bean(Standby.class);
    }

    private RadiusPacket answer(RadiusRequest request) {
        return TestNas.packetOf(nas.authenticate(request, ONCE).join());
    }

    private void assertSilence(RadiusRequest request) {
        assertThat(nas.authenticate(request, BRIEFLY).join()).isInstanceOf(RadiusOutcome.NoAnswer.class);
    }
}

package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusCounters;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** What broke the accounting of other systems, sent as packets and named as it was seen there. */
@Tag("checklist-35")
class AccountingScenariosTests {

    private static final int START = 1;
    private static final int STOP = 2;
    private static final int INTERIM = 3;
    private static final int ON = 7;
    private static final int OFF = 8;

    private static RunningRadius radius;
    private static TestNas nas;
    private static int count;

    private String id;

    @BeforeAll
    static void start() {
        radius = RunningRadius.start();
        nas = new TestNas(radius);
    }

    @AfterAll
    static void stop() {
        nas.close();
        radius.close();
    }

    @BeforeEach
    void anotherSession() {
        id = "scenario-" + ++count;
    }

    @Test
    void startDuplicate() {
        report(START);
        report(START);
        assertThat(sessions()).singleElement().matches(Session::isOpen);
    }

    @Test
    void startZeroVersusEmptyOctets() {
        report(START, octets(AttributeType.ACCT_INPUT_OCTETS, 0), octets(AttributeType.ACCT_OUTPUT_OCTETS, 0));
        report(START);
        assertThat(only().inputOctets()).isZero();
        report(INTERIM, lasted(60), octets(AttributeType.ACCT_INPUT_OCTETS, 700));
        report(START);
        assertThat(only().inputOctets()).isEqualTo(700);
    }

    @Test
    void missingOctets() {
        report(START);
        report(INTERIM, lasted(300), octets(AttributeType.ACCT_INPUT_OCTETS, 900));
        report(STOP, lasted(600));
        assertThat(only().inputOctets()).isEqualTo(900);
        assertThat(only().isOpen()).isFalse();
    }

    @Test
    void interimBeforeStart() {
        report(INTERIM, lasted(300), octets(AttributeType.ACCT_INPUT_OCTETS, 900));
        report(START);
        Session session = only();
        assertThat(session.isOpen()).isTrue();
        assertThat(Duration.between(session.started(), session.lastUpdate()))
                .isBetween(Duration.ofSeconds(299), Duration.ofSeconds(320));
        assertThat(session.inputOctets()).isEqualTo(900);
    }

    @Test
    void interimAfterStop() {
        report(START);
        report(STOP, lasted(600), octets(AttributeType.ACCT_INPUT_OCTETS, 900));
        Session stopped = only();
        report(INTERIM, lasted(540), octets(AttributeType.ACCT_INPUT_OCTETS, 800));
        assertThat(only()).isEqualTo(stopped);
    }

    @Test
    void stopWithoutStart() {
        report(STOP, lasted(600), octets(AttributeType.ACCT_OUTPUT_OCTETS, 5));
        Session session = only();
        assertThat(Duration.between(session.started(), session.stopped())).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void stopDuplicate() {
        report(START);
        report(STOP, lasted(60));
        Session stopped = only();
        report(STOP, lasted(60));
        assertThat(only()).isEqualTo(stopped);
    }

    @Test
    void reportsInAnyOrderComeToTheSameSession() {
        report(STOP, lasted(600), octets(AttributeType.ACCT_INPUT_OCTETS, 900));
        report(INTERIM, lasted(300), octets(AttributeType.ACCT_INPUT_OCTETS, 400));
        report(INTERIM, lasted(0));
        assertThat(only().inputOctets()).isEqualTo(900);
        assertThat(only().isOpen()).isFalse();
    }

    /** One site's NAS is given to another while somebody is online: the session stays where it began. */
    @Test
    void sessionMovedBetweenOrganisations() {
        site("LIB-901");
        site("LIB-902");
        nasAt("LIB-901");
        report(START);
        nasAt("LIB-902");
        report(INTERIM, lasted(60));
        assertThat(only().site()).isEqualTo(new SiteCode("LIB-901"));
    }

    /** Its Accounting-On has no session id, no user name and an empty device; its Stop leaves out octets that are 0. */
    @Test
    void coovaChilliPacketShapes() {
        report(
                START,
                text(AttributeType.CALLING_STATION_ID, "AA-BB-CC-00-00-07"),
                text(AttributeType.CALLED_STATION_ID, "00-FD-22-CA-9F-40"),
                text(AttributeType.NAS_IDENTIFIER, "coova-1"),
                Attribute.number(AttributeType.NAS_PORT_TYPE, 19),
                Attribute.address(AttributeType.FRAMED_IP_ADDRESS, address("10.1.0.7")));
        assertThat(only().mac()).isEqualTo(new MacAddress("aabbcc000007"));
        radius.clock().advance(Duration.ofSeconds(1));
        bare(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, ON),
                text(AttributeType.CALLING_STATION_ID, "00-00-00-00-00-00"),
                text(AttributeType.NAS_IDENTIFIER, "coova-1"));
        Session closed = only();
        assertThat(closed.stopped()).isEqualTo(closed.lastUpdate());
        assertThat(closed.terminateCause()).isEqualTo("NAS started anew");
    }

    /** With "stop/start" accounting it ends and begins the same session every minute, and counts on. */
    @Test
    void pfSensePacketShapes() {
        Attribute called = text(AttributeType.CALLED_STATION_ID, "00:11:22:33:44:55:pfsense.example.org");
        Attribute calling = text(AttributeType.CALLING_STATION_ID, "aa:bb:cc:00:00:08");
        report(START, called, calling);
        radius.clock().advance(Duration.ofMinutes(1));
        report(STOP, lasted(60), octets(AttributeType.ACCT_INPUT_OCTETS, 100), called, calling);
        radius.clock().advance(Duration.ofSeconds(1));
        report(START, called, calling);
        List<Session> both = sessions();
        assertThat(both).hasSize(2);
        assertThat(both.stream().filter(Session::isOpen)).singleElement().satisfies(session -> {
            assertThat(session.mac()).isEqualTo(new MacAddress("aabbcc000008"));
            assertThat(session.inputOctets()).isZero();
        });
    }

    @Test
    void onAndOff() {
        for (int status : new int[] {ON, OFF}) {
            id = "scenario-" + ++count;
            report(START, text(AttributeType.NAS_IDENTIFIER, "gateway-" + status));
            radius.clock().advance(Duration.ofSeconds(1));
            bare(
                    Attribute.number(AttributeType.ACCT_STATUS_TYPE, status),
                    text(AttributeType.NAS_IDENTIFIER, "gateway-" + status));
            assertThat(only().isOpen()).isFalse();
        }
    }

    @Test
    void sessionIdReusedAfterAReboot() {
        report(START, text(AttributeType.CALLING_STATION_ID, "AA-BB-CC-00-00-01"));
        radius.clock().advance(Duration.ofMinutes(30));
        report(START, text(AttributeType.CALLING_STATION_ID, "AA-BB-CC-00-00-02"));
        List<Session> both = sessions();
        assertThat(both).hasSize(2);
        assertThat(both.stream().filter(Session::isOpen))
                .singleElement()
                .extracting(Session::mac)
                .isEqualTo(new MacAddress("aabbcc000002"));
        assertThat(both)
                .anySatisfy(session ->
                        assertThat(session.terminateCause()).isEqualTo("NAS gave its id to another session"));
    }

    @Test
    void calledStationIdOf253Characters() {
        String ssid = "W".repeat(253 - 18);
        report(START, text(AttributeType.CALLED_STATION_ID, "AA-BB-CC-DD-EE-FF:" + ssid));
        assertThat(only().ssid()).isEqualTo(ssid);
    }

    @Test
    void overLongPasswordNotStored() {
        String password = "p".repeat(128);
        nas.ask(RadiusRequest.access(List.of(text(AttributeType.USER_NAME, "nobody")))
                .withPap(password));
        assertThat(radius.database()
                        .jdbc()
                        .sql(
                                "SELECT count(*) FROM radius.authentication_outcome o WHERE to_jsonb(o)::text LIKE '%ppppp%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("checklist-21")
    void aRejectCarriesOnlyWhatARejectMay() {
        RadiusPacket reject = nas.ask(RadiusRequest.access(List.of(
                        text(AttributeType.USER_NAME, "nobody"),
                        new Attribute(AttributeType.PROXY_STATE, Octets.ofText("p"))))
                .withPap("x"));
        assertThat(reject.code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(reject.attributes())
                .extracting(Attribute::type)
                .isSubsetOf(
                        AttributeType.MESSAGE_AUTHENTICATOR,
                        AttributeType.REPLY_MESSAGE,
                        AttributeType.PROXY_STATE,
                        AttributeType.EAP_MESSAGE,
                        AttributeType.ERROR_CAUSE)
                .contains(AttributeType.PROXY_STATE);
    }

    @Test
    @Tag("checklist-36")
    void gigawords() {
        report(
                STOP,
                lasted(600),
                octets(AttributeType.ACCT_INPUT_OCTETS, 5),
                octets(AttributeType.ACCT_INPUT_GIGAWORDS, 3),
                octets(AttributeType.ACCT_OUTPUT_OCTETS, 4_294_967_295L));
        assertThat(only().inputOctets()).isEqualTo(3L * 4_294_967_296L + 5);
        assertThat(only().outputOctets()).isEqualTo(4_294_967_295L);
    }

    @Test
    void counterGoingBackwards() {
        report(START);
        report(INTERIM, lasted(300), octets(AttributeType.ACCT_INPUT_OCTETS, 900));
        report(INTERIM, lasted(600), octets(AttributeType.ACCT_INPUT_OCTETS, 10));
        assertThat(only().inputOctets()).isEqualTo(900);
    }

    @Test
    void acctDelayTimePutsTheReportWhereItBelongs() {
        report(START, Attribute.number(AttributeType.ACCT_DELAY_TIME, 600));
        assertThat(only().started().until(radius.clock().instant(), ChronoUnit.SECONDS))
                .isBetween(599L, 640L);
    }

    @Test
    @Tag("checklist-33")
    void aReportSignedWithAnotherSecretMeetsSilence() {
        try (RadiusClients clients = new RadiusClients(new SecureRandom());
                var forger = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            assertThat(forger.send(
                                    radius.accounting(),
                                    new SharedSecret("not the secret"),
                                    RadiusRequest.accounting(attributes(START)),
                                    new Retransmission(1, Duration.ofMillis(300)))
                            .join())
                    .isInstanceOf(RadiusOutcome.NoAnswer.class);
        }
        assertThat(radius.bean(RadiusCounters.class).dropped(DropReason.BAD_AUTHENTICATOR))
                .isPositive();
        assertThat(sessions()).isEmpty();
    }

    private void report(int status, Attribute... more) {
        bare(attributes(status, more).toArray(Attribute[]::new));
    }

    private List<Attribute> attributes(int status, Attribute... more) {
        List<Attribute> attributes = new ArrayList<>(List.of(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, status), text(AttributeType.ACCT_SESSION_ID, id)));
        attributes.addAll(Arrays.asList(more));
        return attributes;
    }

    private static void bare(Attribute... attributes) {
        assertThat(nas.report(RadiusRequest.accounting(List.of(attributes)), Retransmission.USUAL)
                        .join())
                .isInstanceOf(RadiusOutcome.Replied.class);
    }

    private Session only() {
        List<Session> found = sessions();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Session> sessions() {
        return radius.bean(Sessions.class).find(new SessionFilter(null, null, null, null, null), 200, 0).stream()
                .filter(session -> session.acctSessionId().equals(id))
                .toList();
    }

    private static void nasAt(String site) {
        radius.bean(NasClients.class)
                .save(
                        new NasClient(
                                RunningRadius.NAS,
                                CidrBlock.of("127.0.0.1"),
                                new SiteCode(site),
                                NasVendor.GENERIC,
                                null,
                                true,
                                0),
                        null,
                        null,
                        Change.by("test"));
    }

    private static void site(String code) {
        radius.database().jdbc().sql("""
                        INSERT INTO inventory.site (code, name, kind, latitude, longitude, published, version)
                        VALUES (:code, :code, 'library', 55.8, -4.0, true, 1)
                        """).param("code", code).update();
    }

    private static Attribute text(AttributeType type, String value) {
        return Attribute.text(type, value);
    }

    private static Attribute octets(AttributeType type, long count) {
        return Attribute.number(type, count);
    }

    private static Attribute lasted(long seconds) {
        return Attribute.number(AttributeType.ACCT_SESSION_TIME, seconds);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getAllByName(literal)[0];
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

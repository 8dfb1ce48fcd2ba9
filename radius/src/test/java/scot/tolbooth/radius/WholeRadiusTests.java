package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.authentication.AuthenticationOutcome;
import scot.tolbooth.radius.authentication.AuthenticationOutcomes;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusCounters;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;
import scot.tolbooth.radius.registrant.LastSeen;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** The whole module through its sockets, as the service wires it. */
class WholeRadiusTests {

    private static final Retransmission ONCE = new Retransmission(1, Duration.ofSeconds(5));
    private static final Retransmission BRIEFLY = new Retransmission(1, Duration.ofMillis(500));
    private static final MacAddress DEVICE = new MacAddress("02-00-00-00-00-01");

    private RunningRadius radius;
    private TestNas nas;

    @BeforeEach
    void start() {
        radius = RunningRadius.start();
        nas = new TestNas(radius);
    }

    @AfterEach
    void stop() {
        nas.close();
        radius.close();
    }

    @Test
    void aRequestSentAgainDoesNotUseTheGrantUp() {
        IssuedGrant grant = radius.grant();
        Retransmission hasty = new Retransmission(20, Duration.ofMillis(20));
        RadiusOutcome outcome = nas.authenticate(TestNas.pap(grant), hasty).join();
        assertThat(outcome)
                .asInstanceOf(type(RadiusOutcome.Replied.class))
                .extracting(replied -> replied.packet().code())
                .isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(outcomes().latest(10)).hasSize(1);
    }

    @Test
    void ofManyWhoUseAGrantAtOnceOneIsLetIn() {
        IssuedGrant grant = radius.grant();
        List<CompletableFuture<RadiusOutcome>> attempts = IntStream.range(0, 20)
                .mapToObj(i -> nas.authenticate(TestNas.pap(grant), ONCE))
                .toList();
        assertThat(attempts.stream().map(CompletableFuture::join).map(TestNas::codeOf))
                .filteredOn(code -> code == PacketCode.ACCESS_ACCEPT)
                .hasSize(1);
    }

    @Test
    void aGrantForADeviceIsForNoOther() {
        UUID someone = radius.registrant("a@example.org").id();
        IssuedGrant grant = radius.grant(someone, DEVICE, null);
        Attribute other = Attribute.text(AttributeType.CALLING_STATION_ID, "02:00:00:00:00:02");
        Attribute same = Attribute.text(AttributeType.CALLING_STATION_ID, "0200.0000.0001");
        assertThat(nas.ask(TestNas.chap(grant, other)).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(lastReason()).isEqualTo(RejectReason.OTHER_DEVICE);
        assertThat(nas.ask(TestNas.chap(grant, same)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    @Tag("checklist-24")
    void aRequestByMacAddressAloneIsRejected() {
        nas.ask(RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, "02-00-00-00-00-01")))
                .withPap("02-00-00-00-00-01"));
        assertThat(lastReason()).isEqualTo(RejectReason.MAC_AUTHENTICATION);
    }

    @Test
    @Tag("checklist-18")
    void bothPasswordsOrNoneAreRejected() {
        IssuedGrant grant = radius.grant();
        nas.ask(TestNas.pap(grant).withChap(grant.password()));
        assertThat(lastReason()).isEqualTo(RejectReason.TWO_CREDENTIALS);
        nas.ask(RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, grant.username()))));
        assertThat(lastReason()).isEqualTo(RejectReason.NO_CREDENTIALS);
        nas.ask(RadiusRequest.access(List.of(
                Attribute.text(AttributeType.USER_NAME, grant.username()),
                new Attribute(AttributeType.USER_PASSWORD, Octets.of(new byte[15])))));
        assertThat(lastReason()).isEqualTo(RejectReason.MALFORMED_PASSWORD);
    }

    @Test
    void anUnknownUserAndAWrongPasswordAreToldApart() {
        IssuedGrant grant = radius.grant();
        nas.ask(RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, "nobody")))
                .withPap("x"));
        assertThat(lastReason()).isEqualTo(RejectReason.UNKNOWN_USER);
        nas.ask(RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, grant.username())))
                .withChap("x"));
        assertThat(lastReason()).isEqualTo(RejectReason.WRONG_PASSWORD);
        Instant now = radius.clock().instant();
        assertThat(outcomes().rejected(now.minusSeconds(60), now.plusSeconds(60)))
                .containsEntry(RejectReason.UNKNOWN_USER, 1L)
                .containsEntry(RejectReason.WRONG_PASSWORD, 1L);
    }

    @Test
    void anOutcomeKeepsNoCredentialAndNoAddress() {
        IssuedGrant grant = radius.grant();
        nas.ask(TestNas.chap(grant, Attribute.text(AttributeType.CALLING_STATION_ID, DEVICE.hyphenated())));
        AuthenticationOutcome outcome = outcomes().latest(1).get(0);
        assertThat(outcome.isAccepted()).isTrue();
        assertThat(outcome.device()).isNotNull().doesNotContain(DEVICE.digits());
        assertThat(outcome.toString()).doesNotContain(grant.username()).doesNotContain(grant.password());
    }

    @Test
    @Tag("checklist-23")
    void accountingFindsTheRegistrantByClassAlone() {
        Registrant someone = radius.registrant("a@example.org");
        RadiusPacket accept = nas.ask(TestNas.pap(radius.grant(someone.id(), null, null)));
        Octets token = accept.octets(AttributeType.CLASS).orElseThrow();
        nas.account(1, new Attribute(AttributeType.CLASS, token));
        assertThat(sessions()).extracting(Session::registrant).containsExactly(someone.id());
        assertThat(token.text()).doesNotContain(someone.id().toString());
    }

    @Test
    void aRegistrantSeesWhatIsKeptAndIsForgotten() {
        Registrants registrants = radius.bean(Registrants.class);
        Registrant someone = radius.registrant("someone@example.org");
        IssuedGrant grant = radius.grant(someone.id(), DEVICE, null);
        Attribute station = Attribute.text(AttributeType.CALLING_STATION_ID, DEVICE.hyphenated());
        Octets token = nas.ask(TestNas.chap(grant, station))
                .octets(AttributeType.CLASS)
                .orElseThrow();
        nas.account(1, new Attribute(AttributeType.CLASS, token), station);
        radius.bean(LastSeen.class).write();
        assertThat(registrants.find(someone.id()).orElseThrow().lastSeen()).isNotNull();
        assertThat(registrants.export(someone.id()))
                .containsEntry("email", "someone@example.org")
                .containsKeys("grants", "sign-ins", "sessions");
        assertThat(registrants.forget(someone.id(), Change.by("test"))).isTrue();
        assertThat(registrants.find(someone.id())).isEmpty();
        nas.account(3, new Attribute(AttributeType.CLASS, token), station);
        assertThat(sessions()).hasSize(1);
        assertThat(sessions().get(0).registrant()).isNull();
        assertThat(sessions().get(0).mac()).isNull();
        assertThat(registrants.forget(someone.id(), Change.by("test"))).isFalse();
    }

    @Test
    void aContactIsFoundAgainHoweverItIsWrittenAndNotReadableInTheDatabase() {
        Registrant first = radius.registrant("Someone@Example.org");
        assertThat(radius.registrant("someone@example.org").id()).isEqualTo(first.id());
        assertThat(radius.database()
                        .jdbc()
                        .sql("SELECT contact || contact_fingerprint FROM radius.registrant")
                        .query(String.class)
                        .single())
                .doesNotContainIgnoringCase("someone");
    }

    @Test
    @Tag("checklist-34")
    void withoutTheDatabaseThereIsNoAnswerAndLaterThereIs() {
        IssuedGrant grant = radius.grant();
        rename("authentication_outcome", "gone_1");
        rename("session", "gone_2");
        assertThat(nas.authenticate(TestNas.pap(grant), BRIEFLY).join()).isInstanceOf(RadiusOutcome.NoAnswer.class);
        assertThat(nas.report(TestNas.accounting(1), BRIEFLY).join()).isInstanceOf(RadiusOutcome.NoAnswer.class);
        assertThat(radius.bean(RadiusCounters.class).dropped(DropReason.DATABASE_UNAVAILABLE, RunningRadius.NAS))
                .isEqualTo(2);
        rename("gone_1", "authentication_outcome");
        rename("gone_2", "session");
        assertThat(nas.ask(TestNas.pap(grant)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        nas.account(1);
        assertThat(radius.bean(ConcurrentUsers.class).total()).isEqualTo(1);
    }

    @Test
    void accountingWithoutSessionIdIsNotAcknowledged() {
        RadiusRequest bare = RadiusRequest.accounting(List.of(Attribute.number(AttributeType.ACCT_STATUS_TYPE, 1)));
        assertThat(nas.report(bare, BRIEFLY).join()).isInstanceOf(RadiusOutcome.NoAnswer.class);
        assertThat(radius.bean(RadiusCounters.class).dropped(DropReason.INVALID))
                .isEqualTo(1);
    }

    @Test
    @Tag("checklist-34")
    void everyAcknowledgedStartIsInTheDatabase() {
        List<CompletableFuture<RadiusOutcome>> starts = IntStream.range(0, 1_000)
                .mapToObj(i -> nas.report(
                        TestNas.accounting(1, Attribute.text(AttributeType.ACCT_SESSION_ID, "many-" + i)),
                        Retransmission.USUAL))
                .toList();
        assertThat(starts.stream().map(CompletableFuture::join)).allMatch(RadiusOutcome.Replied.class::isInstance);
        assertThat(radius.bean(Sessions.class).count(new SessionFilter(true, null, null, null, null)))
                .isEqualTo(1_000);
    }

    @Test
    void aChangedSecretCountsAtOnceAndTheSmallerBlockIsMeant() {
        NasClients nasClients = radius.bean(NasClients.class);
        radius.addNas("campus", "127.0.0.0/8", true);
        assertThat(nas.ask(TestNas.pap(radius.grant())).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(outcomes().latest(1).get(0).nas()).isEqualTo(RunningRadius.NAS);
        NasClient client = nasClients.find(RunningRadius.NAS).orElseThrow();
        assertThat(nasClients.save(client, "another-secret-of-length", null, Change.by("test")))
                .isEqualTo(SaveOutcome.UPDATED);
        assertThat(nas.authenticate(TestNas.pap(radius.grant()), BRIEFLY).join())
                .isInstanceOf(RadiusOutcome.NoAnswer.class);
        assertThat(nasClients.save(client, "another-secret-of-length", null, Change.by("test")))
                .isEqualTo(SaveOutcome.UNCHANGED);
        assertThat(nasClients.secret(RunningRadius.NAS)).contains("another-secret-of-length");
    }

    private void rename(String from, String to) {
        radius.database()
                .jdbc()
                .sql("ALTER TABLE radius." + from + " RENAME TO " + to)
                .update();
    }

    private AuthenticationOutcomes outcomes() {
        return radius.bean(AuthenticationOutcomes.class);
    }

    private @org.jspecify.annotations.Nullable RejectReason lastReason() {
        return outcomes().latest(1).get(0).reason();
    }

    private List<Session> sessions() {
        return radius.bean(Sessions.class).find(new SessionFilter(null, null, null, null, null), 10, 0);
    }
}

package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.authentication.AuthenticationOutcomes;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.RadiusCounters;

/** What Debian's radclient sees of this service. */
class RadclientTests {

    private static final String SIGNED = "Message-Authenticator = 0x00";

    @TempDir
    private Path directory;

    private RunningRadius radius;
    private Radclient radclient;

    @BeforeAll
    static void peer() {
        Peers.require(Radclient.PROGRAM, "freeradius-utils");
    }

    @BeforeEach
    void start() {
        radius = RunningRadius.start();
        Path empty = directory.resolve("raddb");
        assertThat(empty.toFile().mkdir()).isTrue();
        radclient = new Radclient(empty);
    }

    @AfterEach
    void stop() {
        radius.close();
    }

    @Test
    void aGrantIsAcceptedOnceByPap() {
        IssuedGrant grant = radius.grant();
        assertThat(pap(grant)).contains("Received Access-Accept", "Session-Timeout = 28800", "Class = 0x");
        assertThat(pap(grant)).contains("Received Access-Reject");
        assertThat(lastReason()).isEqualTo(RejectReason.GRANT_USED);
    }

    @Test
    @Tag("checklist-17")
    void aGrantIsAcceptedOnceByChap() {
        IssuedGrant grant = radius.grant();
        assertThat(chap(grant)).contains("Received Access-Accept", "WISPr-Bandwidth-Max-Down = 20000000");
        assertThat(chap(grant)).contains("Received Access-Reject");
        assertThat(lastReason()).isEqualTo(RejectReason.GRANT_USED);
    }

    @Test
    void anExpiredGrantIsRejected() {
        IssuedGrant grant = radius.grant();
        radius.clock().advance(Duration.ofMinutes(6));
        assertThat(pap(grant)).contains("Received Access-Reject");
        assertThat(lastReason()).isEqualTo(RejectReason.GRANT_EXPIRED);
    }

    @Test
    void aGrantForAnotherNasIsRejected() {
        radius.addNas("other-nas", "127.0.0.2", true);
        IssuedGrant grant = radius.grant(radius.registrant("a@example.org").id(), null, RunningRadius.NAS);
        assertThat(radclient.send(
                        radius.authentication(),
                        "auth",
                        RunningRadius.SECRET,
                        "Packet-Src-IP-Address = 127.0.0.2",
                        SIGNED,
                        "User-Name = \"" + grant.username() + "\"",
                        "User-Password = \"" + grant.password() + "\""))
                .contains("Received Access-Reject");
        assertThat(lastReason()).isEqualTo(RejectReason.OTHER_NAS);
        assertThat(pap(grant)).contains("Received Access-Accept");
    }

    @Test
    void aWrongSecretMeetsSilenceAndIsCounted() {
        IssuedGrant grant = radius.grant();
        assertThat(radclient.send(
                        radius.authentication(),
                        "auth",
                        "another-secret",
                        SIGNED,
                        "User-Name = \"" + grant.username() + "\"",
                        "User-Password = \"" + grant.password() + "\""))
                .contains("No reply");
        assertThat(dropped(DropReason.BAD_MESSAGE_AUTHENTICATOR)).isEqualTo(1);
        assertThat(radclient.send(
                        radius.accounting(),
                        "acct",
                        "another-secret",
                        "Acct-Status-Type = Start",
                        "Acct-Session-Id = x"))
                .contains("No reply");
        assertThat(dropped(DropReason.BAD_AUTHENTICATOR)).isEqualTo(1);
    }

    @Test
    @Tag("checklist-15")
    void aMissingMessageAuthenticatorMeetsSilenceAndIsCounted() {
        IssuedGrant grant = radius.grant();
        assertThat(radclient.send(
                        radius.authentication(),
                        "auth",
                        RunningRadius.SECRET,
                        "User-Name = \"" + grant.username() + "\"",
                        "User-Password = \"" + grant.password() + "\""))
                .contains("No reply");
        assertThat(dropped(DropReason.MISSING_MESSAGE_AUTHENTICATOR)).isEqualTo(1);
    }

    @Test
    void accountingMovesTheConcurrentUsers() {
        IssuedGrant grant = radius.grant();
        assertThat(account(grant, "Start")).contains("Received Accounting-Response");
        awaitUsers(1);
        assertThat(account(grant, "Interim-Update", "Acct-Session-Time = 60", "Acct-Output-Octets = 5000"))
                .contains("Received Accounting-Response");
        awaitUsers(1);
        assertThat(account(grant, "Stop", "Acct-Session-Time = 90", "Acct-Terminate-Cause = User-Request"))
                .contains("Received Accounting-Response");
        awaitUsers(0);
        Session session = onlySession();
        assertThat(session.outputOctets()).isEqualTo(5000);
        assertThat(session.terminateCause()).isEqualTo("User Request");
        assertThat(session.registrant())
                .isEqualTo(radius.registrant("someone@example.org").id());
    }

    @Test
    void accountingOnClosesOpenSessionsAtTheirLastUpdate() {
        IssuedGrant grant = radius.grant();
        account(grant, "Start");
        radius.clock().advance(Duration.ofMinutes(10));
        account(grant, "Interim-Update", "Acct-Session-Time = 600");
        radius.clock().advance(Duration.ofMinutes(3));
        assertThat(radclient.send(
                        radius.accounting(), "acct", RunningRadius.SECRET, "Acct-Status-Type = Accounting-On"))
                .contains("Received Accounting-Response");
        Session session = onlySession();
        assertThat(session.stopped()).isEqualTo(session.lastUpdate());
        assertThat(Duration.between(session.started(), session.stopped()))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        awaitUsers(0);
    }

    @Test
    @Tag("checklist-38")
    void statusServerIsAnsweredOnBothPorts() {
        assertThat(radclient.send(radius.authentication(), "status", RunningRadius.SECRET, SIGNED))
                .contains("Received Access-Accept");
        assertThat(radclient.send(radius.accounting(), "status", RunningRadius.SECRET, SIGNED))
                .contains("Received Accounting-Response");
    }

    private String pap(IssuedGrant grant) {
        return authenticate(grant, "User-Password = \"" + grant.password() + "\"");
    }

    private String chap(IssuedGrant grant) {
        return authenticate(grant, "CHAP-Password = \"" + grant.password() + "\"");
    }

    private String authenticate(IssuedGrant grant, String password) {
        return radclient.send(
                radius.authentication(),
                "auth",
                RunningRadius.SECRET,
                SIGNED,
                "User-Name = \"" + grant.username() + "\"",
                password);
    }

    private String account(IssuedGrant grant, String status, String... more) {
        String[] attributes = new String[4 + more.length];
        attributes[0] = "Acct-Status-Type = " + status;
        attributes[1] = "Acct-Session-Id = \"s-1\"";
        attributes[2] = "User-Name = \"" + grant.username() + "\"";
        attributes[3] = "Calling-Station-Id = \"02-00-00-00-00-01\"";
        System.arraycopy(more, 0, attributes, 4, more.length);
        return radclient.send(radius.accounting(), "acct", RunningRadius.SECRET, attributes);
    }

    private void awaitUsers(int users) {
        ConcurrentUsers concurrent = radius.bean(ConcurrentUsers.class);
        await().atMost(Duration.ofSeconds(5)).until(() -> concurrent.total() == users);
    }

    private Session onlySession() {
        var sessions = radius.bean(Sessions.class).find(new SessionFilter(null, null, null, null, null), 10, 0);
        assertThat(sessions).hasSize(1);
        return sessions.get(0);
    }

    private @Nullable RejectReason lastReason() {
        return radius.bean(AuthenticationOutcomes.class).latest(1).get(0).reason();
    }

    private long dropped(DropReason reason) {
        return radius.bean(RadiusCounters.class).dropped(reason);
    }
}

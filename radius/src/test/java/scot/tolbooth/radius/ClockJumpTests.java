package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.PacketCode;

/** The clock of this machine is put forward or back while people are online. */
class ClockJumpTests {

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

    @ParameterizedTest
    @ValueSource(longs = {3, -3, 24, -24})
    void aSessionStaysOneSession(long hours) {
        nas.account(1);
        report(3, 60, 1_000);
        radius.clock().advance(Duration.ofHours(hours));
        report(3, 120, 2_000);
        assertThat(radius.bean(ConcurrentUsers.class).total()).isEqualTo(1);
        assertThat(only().inputOctets()).isEqualTo(2_000);
        report(2, 180, 3_000);
        Session session = only();
        assertThat(session.isOpen()).isFalse();
        assertThat(session.inputOctets()).isEqualTo(3_000);
        assertThat(session.stopped()).isAfterOrEqualTo(session.started());
    }

    @Test
    void signingInGoesOnAndOldGrantsAreJudgedByTheNewTime() {
        IssuedGrant before = radius.grant();
        radius.clock().advance(Duration.ofHours(3));
        assertThat(nas.ask(TestNas.pap(before)).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(nas.ask(TestNas.pap(radius.grant())).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        radius.clock().advance(Duration.ofHours(-6));
        assertThat(nas.ask(TestNas.pap(radius.grant())).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    private void report(long status, long seconds, long octets) {
        nas.account(
                status,
                Attribute.number(AttributeType.ACCT_SESSION_TIME, seconds),
                Attribute.number(AttributeType.ACCT_INPUT_OCTETS, octets));
    }

    private Session only() {
        assertThat(radius.bean(Sessions.class).count(new SessionFilter(null, null, null, null, null)))
                .isEqualTo(1);
        return radius.bean(Sessions.class)
                .find(new SessionFilter(null, null, null, null, null), 1, 0)
                .get(0);
    }
}

package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;

/** Cloned images: two devices with one engine ID. */
class SharedEngineTests {

    private static final Oid SYS_NAME = Oid.of("1.3.6.1.2.1.1.5.0");
    private static final OID SHA256 = new OID("1.3.6.1.6.3.10.1.1.5");
    private static final OID AES128 = new OID("1.3.6.1.6.3.10.1.2.4");
    private static final byte[] ENGINE = {(byte) 0x80, 0, 0x13, 0x70, 4, 'c', 'l', 'o', 'n', 'e', 'd'};
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final ExecutorService callbacks = Executors.newFixedThreadPool(2);
    private final SnmpClient client = new AsyncSnmpClient(SnmpLimits.DEFAULT, callbacks, callbacks);

    @AfterEach
    void stop() {
        client.close();
        callbacks.shutdownNow();
    }

    @Test
    void theSecondDeviceIsToldWithWhomItSharesItsEngineIdAndTheFirstGoesOn() {
        try (TestAgent one = agent("first");
                TestAgent clone = agent("second")) {
            for (int round = 0; round < 3; round++) {
                assertThat(get(one, "first")).isInstanceOf(Answer.Answered.class);
                assertThat(get(clone, "second"))
                        .isEqualTo(new Answer.Refused("shares its SNMP engine ID with 127.0.0.1:" + one.port()
                                + ", which has other passwords for this user"));
            }
        }
    }

    @Test
    void clonesWithTheSamePasswordsAreBothReadAndToldOfEachOther() {
        try (TestAgent one = agent("same");
                TestAgent clone = agent("same")) {
            assertThat(get(one, "same")).isInstanceOf(Answer.Answered.class);
            assertThat(client.sharesEngineWith(target(one, "same"))).isEmpty();
            for (int round = 0; round < 3; round++) {
                assertThat(get(clone, "same")).isInstanceOf(Answer.Answered.class);
                assertThat(get(one, "same")).isInstanceOf(Answer.Answered.class);
                assertThat(client.sharesEngineWith(target(clone, "same"))).contains("127.0.0.1:" + one.port());
                assertThat(client.sharesEngineWith(target(one, "same"))).contains("127.0.0.1:" + clone.port());
            }
            client.forget(target(clone, "same"));
            assertThat(client.sharesEngineWith(target(one, "same"))).isEmpty();
        }
    }

    @Test
    void whoIsRefusedMakesRoomForTheOther() {
        try (TestAgent one = agent("first");
                TestAgent clone = agent("second")) {
            assertThat(get(one, "wrong")).isEqualTo(new Answer.Refused("authentication failed: wrong password or key"));
            assertThat(get(clone, "second")).isInstanceOf(Answer.Answered.class);
        }
    }

    @Test
    void aPlaceIsFreeWhenItsHolderIsForgottenOrHasNotAskedForLong() {
        EngineUsers users = new EngineUsers();
        OctetString engine = new OctetString(ENGINE);
        UdpAddress one = new UdpAddress("192.0.2.1/161");
        UdpAddress other = new UdpAddress("192.0.2.2/161");

        assertThat(users.claim(one, user("first"), engine, 0)).isEmpty();
        assertThat(users.claim(other, user("first"), engine, MINUTE)).isEmpty();
        assertThat(users.claim(one, user("second"), engine, 2 * MINUTE)).contains(other);
        assertThat(users.claim(one, user("second"), engine, 17 * MINUTE)).isEmpty();
        assertThat(users.claim(other, user("first"), engine, 18 * MINUTE)).contains(one);
        users.release(one);
        assertThat(users.claim(other, user("first"), engine, 18 * MINUTE)).isEmpty();
    }

    private static TestAgent agent(String password) {
        return TestAgent.start("127.0.0.1", ENGINE)
                .user("tolbooth", SHA256, password + "-password", AES128, password + "-privacy")
                .with(SYS_NAME.toString(), "4", password);
    }

    private static SnmpCredentials.User user(String password) {
        return new SnmpCredentials.User(
                "tolbooth",
                AuthProtocol.SHA256,
                password + "-password",
                PrivProtocol.AES128,
                password + "-privacy",
                null);
    }

    private Answer get(TestAgent agent, String password) {
        return client.get(target(agent, password), List.of(SYS_NAME))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static SnmpTarget target(TestAgent agent, String password) {
        return new SnmpTarget("127.0.0.1", agent.port(), user(password), Duration.ofSeconds(2), 1);
    }
}

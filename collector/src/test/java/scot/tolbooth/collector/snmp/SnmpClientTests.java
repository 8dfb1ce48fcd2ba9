package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snmp4j.mp.MPv3;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;

class SnmpClientTests {

    private static final Oid SYS_NAME = Oid.of("1.3.6.1.2.1.1.5.0");
    private static final Oid COLUMN = Oid.of("1.3.6.1.2.1.2.2.1.2");
    private static final Duration BUDGET = Duration.ofSeconds(10);
    private static final OID SHA256 = new OID("1.3.6.1.6.3.10.1.1.5");
    private static final OID AES128 = new OID("1.3.6.1.6.3.10.1.2.4");

    private final ExecutorService callbacks = Executors.newFixedThreadPool(2);
    private final SnmpClient client = new AsyncSnmpClient(new SnmpLimits(100, 2, 300, 1 << 20), callbacks, callbacks);

    @AfterEach
    void stop() {
        client.close();
        callbacks.shutdownNow();
    }

    @Test
    void everyVersionOfCommunityIsAnswered() {
        try (TestAgent agent = TestAgent.start().with(SYS_NAME.toString(), "4", "lib-001-sw")) {
            for (SnmpVersion version : List.of(SnmpVersion.V1, SnmpVersion.V2C)) {
                Answer answer = get(target(agent.port(), community(version)), SYS_NAME);
                assertThat(text(answer)).isEqualTo("lib-001-sw");
            }
        }
    }

    @Test
    void anAgentOfVersion1ThatLacksOneObjectStillGivesTheOthers() {
        try (TestAgent agent = TestAgent.start().with(SYS_NAME.toString(), "4", "old")) {
            Answer answer = client.get(
                            target(agent.port(), community(SnmpVersion.V1)),
                            List.of(Oid.of("1.3.6.1.2.1.1.1.0"), SYS_NAME, Oid.of("1.3.6.1.9.9.9.0")))
                    .join();
            assertThat(text(answer)).isEqualTo("old");
        }
    }

    @ParameterizedTest
    @CsvSource({"V1, 1000", "V2C, 1000", "V2C, 10", "V2C, 0"})
    void columnsAreReadWholeInWhateverSizeTheAgentBears(SnmpVersion version, int largestBulk) {
        try (TestAgent agent = TestAgent.start().largestBulk(largestBulk)) {
            rows(agent, 60);
            agent.with("1.3.6.1.2.1.2.2.1.3.1", "2", "6");
            SnmpTarget target = target(agent.port(), community(version));
            assertThat(values(client.walk(target, List.of(COLUMN), BUDGET).join()))
                    .hasSize(60);
            int before = agent.requests();
            assertThat(values(client.walk(target, List.of(COLUMN), BUDGET).join()))
                    .hasSize(60);
            // The second walk knows what the agent bears: no request is lost on trying.
            assertThat(agent.requests() - before).isLessThanOrEqualTo(61);
        }
    }

    @Test
    void aColumnThatGoesInCirclesEndsWithARemark() {
        try (TestAgent agent = TestAgent.start()) {
            rows(agent, 5);
            agent.behaving(response -> {
                for (int i = 0; i < response.size(); i++) {
                    response.set(i, new VariableBinding(new OID(COLUMN + ".3"), new Integer32(1)));
                }
                return response;
            });
            Answer.Answered answer = (Answer.Answered)
                    client.walk(target(agent.port(), community(SnmpVersion.V2C)), List.of(COLUMN), BUDGET)
                            .join();
            assertThat(answer.remarks()).singleElement().asString().contains("does not go forward");
        }
    }

    @Test
    void anEndlessColumnIsCutOff() {
        try (TestAgent agent = TestAgent.start()) {
            rows(agent, 1000);
            Answer.Answered answer = (Answer.Answered)
                    client.walk(target(agent.port(), community(SnmpVersion.V2C)), List.of(COLUMN), BUDGET)
                            .join();
            assertThat(answer.values()).hasSize(300);
            assertThat(answer.remarks()).singleElement().asString().contains("more than 300 rows");
        }
    }

    @Test
    void anAgentThatGivesNothingIsLeft() {
        try (TestAgent agent = TestAgent.start()) {
            rows(agent, 5);
            agent.behaving(response -> {
                response.setVariableBindings(new java.util.ArrayList<>());
                return response;
            });
            Answer.Answered answer = (Answer.Answered)
                    client.walk(target(agent.port(), community(SnmpVersion.V2C)), List.of(COLUMN), BUDGET)
                            .join();
            assertThat(answer.remarks()).containsExactly("an empty answer");
        }
    }

    @Test
    void silentAgentsDelayNobodyElse() throws IOException {
        try (TestAgent agent = TestAgent.start().with(SYS_NAME.toString(), "4", "quick");
                DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            List<CompletableFuture<Answer>> waiting = java.util.stream.IntStream.range(0, 50)
                    .mapToObj(i ->
                            client.get(target(silent.getLocalPort(), community(SnmpVersion.V2C)), List.of(SYS_NAME)))
                    .toList();
            assertThat(text(get(target(agent.port(), community(SnmpVersion.V2C)), SYS_NAME)))
                    .isEqualTo("quick");
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            assertThat(client.outstanding()).isEqualTo(2);
            assertThat(client.heldBack()).isEqualTo(48);
        }
    }

    @Test
    void truncatedAndRandomBytesAreSilenceAndNothingBreaks() throws Exception {
        Random random = new Random(20261121);
        try (DatagramSocket garbage = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                TestAgent agent = TestAgent.start().with(SYS_NAME.toString(), "4", "well")) {
            garbage.setSoTimeout(5_000);
            for (int i = 0; i < 12; i++) {
                CompletableFuture<Answer> answer =
                        client.get(target(garbage.getLocalPort(), community(SnmpVersion.V2C)), List.of(SYS_NAME));
                DatagramPacket request = new DatagramPacket(new byte[1500], 1500);
                garbage.receive(request);
                byte[] reply = java.util.Arrays.copyOf(request.getData(), 1 + random.nextInt(request.getLength()));
                for (int flips = random.nextInt(6); flips > 0; flips--) {
                    reply[random.nextInt(reply.length)] = (byte) random.nextInt();
                }
                if (i % 3 == 0) {
                    random.nextBytes(reply);
                }
                garbage.send(new DatagramPacket(reply, reply.length, request.getSocketAddress()));
                if (i == 11) {
                    assertThat(answer.get(5, TimeUnit.SECONDS)).isNotNull();
                }
                client.forget(target(garbage.getLocalPort(), community(SnmpVersion.V2C)));
                drain(garbage);
            }
            assertThat(text(get(target(agent.port(), community(SnmpVersion.V2C)), SYS_NAME)))
                    .isEqualTo("well");
        }
    }

    private static void drain(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(1);
        try {
            while (true) {
                socket.receive(new DatagramPacket(new byte[1500], 1500));
            }
        } catch (java.net.SocketTimeoutException empty) {
            socket.setSoTimeout(5_000);
        }
    }

    @Test
    void ipv6AndHostNamesAreReached() {
        try (TestAgent six = TestAgent.start("::1", MPv3.createLocalEngineID()).with(SYS_NAME.toString(), "4", "six");
                TestAgent four = TestAgent.start().with(SYS_NAME.toString(), "4", "four")) {
            assertThat(text(get(target("::1", six.port(), community(SnmpVersion.V2C)), SYS_NAME)))
                    .isEqualTo("six");
            assertThat(text(get(target("localhost", four.port(), community(SnmpVersion.V2C)), SYS_NAME)))
                    .isEqualTo("four");
        }
        assertThat(get(target("no-such-host.invalid", 161, community(SnmpVersion.V2C)), SYS_NAME))
                .isEqualTo(new Answer.TimedOut("the host name cannot be resolved"));
    }

    @Test
    void twoDevicesMayShareAUserNameAndHaveDifferentPasswords() {
        try (TestAgent one = TestAgent.start("127.0.0.1", engine(1))
                        .user("tolbooth", SHA256, "first-password", AES128, "first-privacy")
                        .with(SYS_NAME.toString(), "4", "one");
                TestAgent two = TestAgent.start("127.0.0.1", engine(2))
                        .user("tolbooth", SHA256, "second-password", AES128, "second-privacy")
                        .with(SYS_NAME.toString(), "4", "two")) {
            for (int round = 0; round < 3; round++) {
                assertThat(text(get(target(one.port(), user("first-password", "first-privacy")), SYS_NAME)))
                        .isEqualTo("one");
                assertThat(text(get(target(two.port(), user("second-password", "second-privacy")), SYS_NAME)))
                        .isEqualTo("two");
            }
            assertThat(get(target(two.port(), user("first-password", "first-privacy")), SYS_NAME))
                    .isEqualTo(new Answer.Refused("authentication failed: wrong password or key"));
        }
    }

    @Test
    void whyAnEngineRefusesIsSaid() {
        try (TestAgent agent = TestAgent.start("127.0.0.1", engine(3))
                .user("tolbooth", SHA256, "right-password", AES128, "right-privacy")
                .with(SYS_NAME.toString(), "4", "three")) {
            assertThat(get(target(agent.port(), user("wrong-password", "right-privacy")), SYS_NAME))
                    .isEqualTo(new Answer.Refused("authentication failed: wrong password or key"));
            SnmpCredentials stranger = new SnmpCredentials.User(
                    "stranger", AuthProtocol.SHA256, "right-password", PrivProtocol.AES128, "right-privacy", null);
            assertThat(get(target(agent.port(), stranger), SYS_NAME)).isEqualTo(new Answer.Refused("unknown user"));
            assertThat(text(get(target(agent.port(), user("right-password", "right-privacy")), SYS_NAME)))
                    .isEqualTo("three");
        }
    }

    @Test
    void aDeviceThatCameBackAsAnotherEngineIsFoundAgain() {
        int port;
        try (TestAgent before = TestAgent.start("127.0.0.1", engine(4))
                .user("tolbooth", SHA256, "same-password", AES128, "same-privacy")
                .with(SYS_NAME.toString(), "4", "before")) {
            port = before.port();
            assertThat(text(get(target(port, user("same-password", "same-privacy")), SYS_NAME)))
                    .isEqualTo("before");
        }
        try (TestAgent after = TestAgent.start("127.0.0.1", engine(5), port)
                .user("tolbooth", SHA256, "same-password", AES128, "same-privacy")
                .with(SYS_NAME.toString(), "4", "after")) {
            assertThat(after.port()).isEqualTo(port);
            SnmpTarget target = target(port, user("same-password", "same-privacy"));
            Answer answer = get(target, SYS_NAME);
            for (int silences = 1; silences <= 2 && !(answer instanceof Answer.Answered); silences++) {
                answer = get(target, SYS_NAME);
            }
            assertThat(text(answer)).isEqualTo("after");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MD5, DES",
        "SHA1, AES128",
        "SHA224, AES192",
        "SHA256, AES256",
        "SHA384, AES192_CISCO",
        "SHA512, AES256_CISCO"
    })
    void everyProtocolOfTheInventoryIsSpoken(AuthProtocol auth, PrivProtocol priv) {
        UsmTargets protocols = new UsmTargets(engine(9), 0);
        try (TestAgent agent = TestAgent.start(
                        "127.0.0.1",
                        engine(10 + priv.name().length() + auth.name().length() * 16 % 100))
                .user(
                        "tolbooth",
                        protocols.authentication(auth).getID(),
                        "some-password",
                        protocols.privacy(priv).getID(),
                        "some-privacy")
                .with(SYS_NAME.toString(), "4", "spoken")) {
            SnmpCredentials user =
                    new SnmpCredentials.User("tolbooth", auth, "some-password", priv, "some-privacy", null);
            assertThat(text(get(target(agent.port(), user), SYS_NAME))).isEqualTo("spoken");
        }
    }

    private static byte[] engine(int number) {
        return new byte[] {(byte) 0x80, 0, 0x13, 0x70, 4, 'e', 'n', 'g', 'i', 'n', 'e', (byte) number};
    }

    private static void rows(TestAgent agent, int count) {
        for (int row = 1; row <= count; row++) {
            agent.with(COLUMN + "." + row, "4", "eth" + row);
        }
    }

    private static SnmpCredentials community(SnmpVersion version) {
        return new SnmpCredentials.Community(version, "public");
    }

    private static SnmpCredentials user(String password, String privacy) {
        return new SnmpCredentials.User("tolbooth", AuthProtocol.SHA256, password, PrivProtocol.AES128, privacy, null);
    }

    private static SnmpTarget target(int port, SnmpCredentials credentials) {
        return target("127.0.0.1", port, credentials);
    }

    private static SnmpTarget target(String host, int port, SnmpCredentials credentials) {
        boolean user = credentials instanceof SnmpCredentials.User;
        return new SnmpTarget(host, port, credentials, Duration.ofMillis(user ? 2_000 : 700), user ? 1 : 0);
    }

    private Answer get(SnmpTarget target, Oid oid) {
        return client.get(target, List.of(oid)).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private static java.util.Map<Oid, SnmpValue> values(Answer answer) {
        return ((Answer.Answered) answer).values();
    }

    private static String text(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Answered.class);
        return ((SnmpValue.Octets)
                        java.util.Objects.requireNonNull(values(answer).get(SYS_NAME)))
                .text();
    }
}

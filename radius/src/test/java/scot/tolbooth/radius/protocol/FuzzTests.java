package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random octets do no harm. */
class FuzzTests {

    private ServerUnderTest server;

    @BeforeEach
    void open() throws IOException {
        server = new ServerUnderTest(Duration.ZERO);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void noRandomOctetsHarmThePort() throws IOException {
        Random fuzz = new Random(20_261_121);
        byte[] good = server.request(1).bytes();
        InetSocketAddress port = server.port();
        for (int round = 0; round < 5_000; round++) {
            byte[] packet = round % 2 == 0 ? new byte[fuzz.nextInt(200)] : good.clone();
            if (round % 2 == 0) {
                fuzz.nextBytes(packet);
            } else {
                packet[fuzz.nextInt(packet.length)] = (byte) fuzz.nextInt();
            }
            server.socket.send(new DatagramPacket(packet, packet.length, port));
        }
        byte[] last = server.request(77).bytes();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> server.ask(last).filter(reply -> reply.at(1) == 77).isPresent());
    }

    @Test
    void everyMutatedAttributeBlockIsReadOrRefused() {
        Random fuzz = new Random(20_261_121);
        byte[] authenticator = new byte[16];
        for (int round = 0; round < 20_000; round++) {
            java.io.ByteArrayOutputStream attributes = new java.io.ByteArrayOutputStream();
            while (attributes.size() < 100) {
                byte[] value = new byte[fuzz.nextInt(12)];
                fuzz.nextBytes(value);
                attributes.write(fuzz.nextInt(256));
                attributes.write(value.length + 2);
                attributes.writeBytes(value);
            }
            byte[] bytes = Frame.of(PacketCode.ACCESS_REQUEST, 1, authenticator, attributes.toByteArray())
                    .bytes();
            Frame frame = Frame.of(bytes).orElseThrow();
            assertThat(TinyRadiusAttributes.decode(frame.attributes())).isNotEmpty();
        }
    }
}

package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Our own messages against those of SNMP4J. */
class CommunityMessagesTests {

    private static final byte[] PUBLIC = "public".getBytes(StandardCharsets.US_ASCII);

    private final Random random = new Random(3416);
    private final OidPool pool = new OidPool();

    @ParameterizedTest
    @EnumSource(Question.class)
    void whatIsAskedIsReadByAnotherImplementation(Question question) throws IOException {
        for (int round = 0; round < 500; round++) {
            List<Oid> objects = new ArrayList<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                objects.add(oid());
            }
            int id = random.nextInt() >> random.nextInt(32);
            int repetitions = random.nextInt(200);

            CommunityMessage read =
                    CommunityMessage.decode(new CommunityRequest(1, PUBLIC, question, objects, repetitions).encode(id));

            assertThat(read.version().getValue()).isEqualTo(1);
            assertThat(read.community().getValue()).isEqualTo(PUBLIC);
            assertThat(read.pdu().getType()).isEqualTo((byte) question.tag());
            assertThat(read.pdu().getRequestID().getValue()).isEqualTo(id);
            assertThat(read.pdu().getErrorIndex()).isEqualTo(question == Question.GETBULK ? repetitions : 0);
            assertThat(read.pdu().getVariableBindings())
                    .extracting(binding -> Decoding.oid(binding.getOid()))
                    .isEqualTo(objects);
        }
    }

    @Test
    void whatAnotherImplementationAnswersIsRead() throws IOException {
        for (int round = 0; round < 500; round++) {
            PDU pdu = new PDU();
            pdu.setType(PDU.RESPONSE);
            pdu.setRequestID(new Integer32(random.nextInt()));
            pdu.setErrorStatus(random.nextInt(19));
            pdu.setErrorIndex(random.nextInt(60));
            for (int i = random.nextInt(60); i > 0; i--) {
                pdu.add(new VariableBinding(Decoding.oid(oid()), variable()));
            }

            CommunityResponse response = read(encoded(pdu));

            assertThat(response.hasCommunity(PUBLIC)).isTrue();
            assertThat(response.requestId()).isEqualTo(pdu.getRequestID().getValue());
            assertThat(response.errorStatus()).isEqualTo(pdu.getErrorStatus());
            assertThat(response.errorIndex()).isEqualTo(pdu.getErrorIndex());
            assertThat(response.bindings())
                    .isEqualTo(pdu.getVariableBindings().stream()
                            .map(binding -> new Exchange.Binding(
                                    Decoding.oid(binding.getOid()), Decoding.value(binding.getVariable())))
                            .toList());
        }
    }

    @Test
    void whatIsCutShortIsRefusedAndNeverReadBeyondItsEnd() throws IOException {
        PDU pdu = new PDU();
        pdu.setType(PDU.RESPONSE);
        for (int i = 0; i < 12; i++) {
            pdu.add(new VariableBinding(Decoding.oid(oid()), variable()));
        }
        byte[] whole = encoded(pdu);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whateverIsChangedOnTheWayIsReadOrRefused() throws IOException {
        for (int round = 0; round < 20_000; round++) {
            PDU pdu = new PDU();
            pdu.setType(PDU.RESPONSE);
            pdu.add(new VariableBinding(Decoding.oid(oid()), variable()));
            pdu.add(new VariableBinding(Decoding.oid(oid()), variable()));
            byte[] message = encoded(pdu);
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                message[random.nextInt(message.length)] = (byte) random.nextInt();
            }
            try {
                read(message);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3016020101 0406 7075626c6963 a209 020101 020100 020100",
                "302702 0102 0406 7075626c6963 a21a 020101 020100 020100 300f 300d 0608 2b06010201010500 0401 61",
                "300f02 0101 0406 7075626c6963 a002 0500"
            })
    void whatIsNoResponseOfTheseVersionsIsRefused(String hex) {
        byte[] message = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThatThrownBy(() -> read(message)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAgentThatWritesLengthsAndNumbersTooLongIsUnderstood() {
        // Lengths in three octets, a Counter32 in six, an Integer32 in one octet with sign.
        byte[] message = java.util.HexFormat.of()
                .parseHex(("30 82 0037 020101 0406 7075626c6963 a2 82 0028 020101 020100 020100 30 82 001b"
                                + "300f 0605 2b06010201 4106 0000ffffffff" + "3008 0603 2b0601 0201 ff")
                        .replace(" ", ""));
        assertThat(read(message).bindings())
                .containsExactly(
                        new Exchange.Binding(Oid.of("1.3.6.1.2.1"), new SnmpValue.Whole(0xFFFF_FFFFL)),
                        new Exchange.Binding(Oid.of("1.3.6.1"), new SnmpValue.Whole(-1)));
    }

    @Test
    void theSameObjectIsMadeOnce() {
        byte[] octets = Oid.of("1.3.6.1.2.1.31.1.1.1.6.2").octets();
        assertThat(pool.get(octets, 0, octets.length)).isSameAs(pool.get(octets, 0, octets.length));
    }

    private CommunityResponse read(byte[] message) {
        return CommunityResponse.read(message, message.length, pool);
    }

    private static byte[] encoded(PDU pdu) throws IOException {
        ByteBuffer buffer = new CommunityMessage(new Integer32(1), new OctetString(PUBLIC), pdu).answeredWith(pdu);
        byte[] message = new byte[buffer.remaining()];
        buffer.get(message);
        return message;
    }

    private Oid oid() {
        int[] parts = new int[2 + random.nextInt(20)];
        parts[0] = random.nextInt(3);
        parts[1] = random.nextInt(40);
        for (int i = 2; i < parts.length; i++) {
            parts[i] = random.nextInt() >>> random.nextInt(32);
        }
        return Oid.of(parts);
    }

    private Variable variable() {
        return switch (random.nextInt(10)) {
            case 0 -> new Integer32(random.nextInt() >> random.nextInt(32));
            case 1 -> new Counter32(Integer.toUnsignedLong(random.nextInt()));
            case 2 -> new Gauge32(Integer.toUnsignedLong(random.nextInt() >>> random.nextInt(32)));
            case 3 -> new TimeTicks(Integer.toUnsignedLong(random.nextInt()));
            case 4 -> new Counter64(random.nextLong() >> random.nextInt(64));
            case 5 -> new OID(Decoding.oid(oid()));
            case 6 -> new IpAddress("192.0.2." + random.nextInt(256));
            case 7 -> Null.noSuchInstance;
            case 8 -> Null.endOfMibView;
            default -> {
                byte[] octets = new byte[random.nextInt(300)];
                random.nextBytes(octets);
                yield new OctetString(octets);
            }
        };
    }
}

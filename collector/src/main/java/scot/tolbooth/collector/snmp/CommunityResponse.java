package scot.tolbooth.collector.snmp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A response of SNMPv1 (RFC 1157) or SNMPv2c (RFC 3416) as it came.
 *
 * @param errorStatus 0 for none
 * @param errorIndex which binding it is about, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // Responses are read once, never compared.
record CommunityResponse(
        byte[] community, int requestId, int errorStatus, int errorIndex, List<Exchange.Binding> bindings) {

    private static final int RESPONSE = 0xA2;
    private static final int LATEST_VERSION = 1;

    private static final int IP_ADDRESS = 0x40;
    private static final int COUNTER32 = 0x41;
    private static final int GAUGE32 = 0x42;
    private static final int TIME_TICKS = 0x43;
    private static final int OPAQUE = 0x44;
    private static final int COUNTER64 = 0x46;
    private static final int UINTEGER32 = 0x47;
    private static final long THIRTY_TWO_BITS = 0xFFFF_FFFFL;
    private static final int IPV4_OCTETS = 4;

    private static final SnmpValue MISSING = new SnmpValue.Missing();

    /** @throws IllegalArgumentException for whatever else it may be */
    static CommunityResponse read(byte[] datagram, int length, OidPool pool) {
        BerReader in = new BerReader(datagram, length);
        in.endAfter(in.expect(BerReader.SEQUENCE));
        long version = in.signed(in.expect(BerReader.INTEGER));
        if (version < 0 || version > LATEST_VERSION) {
            throw new IllegalArgumentException("version " + version);
        }
        byte[] community = in.octets(in.expect(BerReader.OCTET_STRING));
        in.endAfter(in.expect(RESPONSE));
        int requestId = (int) in.signed(in.expect(BerReader.INTEGER));
        int errorStatus = (int) in.signed(in.expect(BerReader.INTEGER));
        int errorIndex = (int) in.signed(in.expect(BerReader.INTEGER));
        in.endAfter(in.expect(BerReader.SEQUENCE));
        List<Exchange.Binding> bindings = new ArrayList<>();
        while (!in.isAtEnd()) {
            bindings.add(binding(in, pool));
        }
        return new CommunityResponse(community, requestId, errorStatus, errorIndex, bindings);
    }

    boolean hasCommunity(byte[] expected) {
        return Arrays.equals(community, expected);
    }

    private static Exchange.Binding binding(BerReader in, OidPool pool) {
        int length = in.expect(BerReader.SEQUENCE);
        int end = in.position() + length;
        Oid oid = in.oid(pool, in.expect(BerReader.OBJECT_IDENTIFIER));
        int tag = in.tag();
        SnmpValue value = value(in, pool, tag, in.length());
        if (in.position() != end) {
            throw new IllegalArgumentException("a binding that is not as long as it says");
        }
        return new Exchange.Binding(oid, value);
    }

    /** Leniently: what has a type that nobody knows is missing. */
    private static SnmpValue value(BerReader in, OidPool pool, int tag, int length) {
        return switch (tag) {
            case BerReader.INTEGER -> new SnmpValue.Whole((int) in.signed(length));
            case COUNTER32, GAUGE32, TIME_TICKS, UINTEGER32 ->
                new SnmpValue.Whole(in.unsigned(length) & THIRTY_TWO_BITS);
            case COUNTER64 -> new SnmpValue.Wide(in.unsigned(length));
            case BerReader.OCTET_STRING, OPAQUE -> new SnmpValue.Octets(in.octets(length));
            case BerReader.OBJECT_IDENTIFIER -> length == 0 ? MISSING : new SnmpValue.Identifier(in.oid(pool, length));
            case IP_ADDRESS -> address(in.octets(length));
            default -> {
                in.skip(length);
                yield MISSING;
            }
        };
    }

    private static SnmpValue address(byte[] octets) {
        return octets.length != IPV4_OCTETS
                ? MISSING
                : new SnmpValue.Address((octets[0] & 0xFF) + "." + (octets[1] & 0xFF) + "." + (octets[2] & 0xFF) + "."
                        + (octets[3] & 0xFF));
    }
}

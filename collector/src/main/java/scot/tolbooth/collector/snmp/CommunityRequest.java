package scot.tolbooth.collector.snmp;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A request of SNMPv1 (RFC 1157) or SNMPv2c (RFC 3416).
 *
 * @param version as in the message: 0 for SNMPv1, 1 for SNMPv2c
 * @param repetitions of a GETBULK: rows asked for of each column
 */
@SuppressWarnings("ArrayRecordComponent") // Requests are sent, never compared.
record CommunityRequest(int version, byte[] community, Question question, List<Oid> objects, int repetitions) {

    private static final int NULL = 0x05;
    private static final int NULL_BINDING_OCTETS = 2;
    private static final int MOST_HEADER_OCTETS = 64;
    private static final int MOST_BINDING_HEADER_OCTETS = 12;

    /** The message, ready to be sent; written from its end, because BER puts lengths before contents. */
    ByteBuffer encode(int requestId) {
        int room = MOST_HEADER_OCTETS + community.length;
        for (Oid object : objects) {
            room += MOST_BINDING_HEADER_OCTETS + object.octets().length;
        }
        Backwards out = new Backwards(new byte[room]);
        for (int i = objects.size() - 1; i >= 0; i--) {
            byte[] oid = objects.get(i).octets();
            out.octet(0);
            out.octet(NULL);
            out.octets(oid);
            int header = out.header(BerReader.OBJECT_IDENTIFIER, oid.length);
            out.header(BerReader.SEQUENCE, header + oid.length + NULL_BINDING_OCTETS);
        }
        out.header(BerReader.SEQUENCE, out.written());
        boolean bulk = question == Question.GETBULK;
        out.integer(bulk ? repetitions : 0);
        out.integer(0);
        out.integer(requestId);
        out.header(question.tag(), out.written());
        out.octets(community);
        out.header(BerReader.OCTET_STRING, community.length);
        out.integer(version);
        out.header(BerReader.SEQUENCE, out.written());
        return out.message();
    }

    /** Fills an array from its end. */
    private static final class Backwards {

        private final byte[] octets;
        private int at;

        private Backwards(byte[] octets) {
            this.octets = octets;
            this.at = octets.length;
        }

        private int written() {
            return octets.length - at;
        }

        private ByteBuffer message() {
            return ByteBuffer.wrap(octets, at, written());
        }

        private void octet(int value) {
            octets[--at] = (byte) value;
        }

        private void octets(byte[] contents) {
            at -= contents.length;
            System.arraycopy(contents, 0, octets, at, contents.length);
        }

        /** Tag and length of what was written last; gives how long they are. */
        private int header(int tag, int length) {
            int before = at;
            if (length < 0x80) {
                octet(length);
            } else {
                int count = 0;
                for (int rest = length; rest > 0; rest >>>= 8) {
                    octet(rest);
                    count++;
                }
                octet(0x80 | count);
            }
            octet(tag);
            return before - at;
        }

        private void integer(int value) {
            int before = at;
            int rest = value;
            do {
                octet(rest);
                rest >>= 8;
            } while (rest != octets[at] >> 7);
            header(BerReader.INTEGER, before - at);
        }
    }
}

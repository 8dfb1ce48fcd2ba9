package scot.tolbooth.portal.demo.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/**
 * A message of SNMP version 1 or 2c: RFC 1157 section 4, RFC 1901 section 3.
 *
 * @param version 0 for version 1, 1 for version 2c
 */
record CommunityMessage(int version, OctetString community, PDU pdu) {

    static final int V1 = 0;
    static final int V2C = 1;

    static CommunityMessage decode(ByteBuffer datagram) throws IOException {
        BERInputStream in = new BERInputStream(datagram);
        BER.MutableByte type = new BER.MutableByte();
        BER.decodeHeader(in, type);
        if (type.getValue() != BER.SEQUENCE) {
            throw new IOException("not an SNMP message");
        }
        Integer32 version = new Integer32();
        version.decodeBER(in);
        if (version.getValue() != V1 && version.getValue() != V2C) {
            throw new IOException("not a community's message");
        }
        OctetString community = new OctetString();
        community.decodeBER(in);
        PDU pdu = version.getValue() == V1 ? new PDUv1() : new PDU();
        pdu.decodeBER(in);
        return new CommunityMessage(version.getValue(), community, pdu);
    }

    ByteBuffer encode() throws IOException {
        Integer32 number = new Integer32(version);
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        BER.encodeHeader(out, BER.SEQUENCE, number.getBERLength() + community.getBERLength() + pdu.getBERLength());
        number.encodeBER(out);
        community.encodeBER(out);
        pdu.encodeBER(out);
        return ByteBuffer.wrap(out.toByteArray());
    }
}

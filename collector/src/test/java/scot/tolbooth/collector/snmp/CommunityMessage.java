package scot.tolbooth.collector.snmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.snmp4j.PDU;
import org.snmp4j.asn1.BER;
import org.snmp4j.asn1.BERInputStream;
import org.snmp4j.asn1.BEROutputStream;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/** A message of SNMPv1 or SNMPv2c (RFC 3416) on the wire, without any engine behind it. */
record CommunityMessage(Integer32 version, OctetString community, PDU pdu) {

    static CommunityMessage decode(ByteBuffer bytes) throws IOException {
        BERInputStream in = new BERInputStream(bytes);
        BER.decodeHeader(in, new BER.MutableByte());
        Integer32 version = new Integer32();
        version.decodeBER(in);
        OctetString community = new OctetString();
        community.decodeBER(in);
        PDU pdu = new PDU();
        pdu.decodeBER(in);
        return new CommunityMessage(version, community, pdu);
    }

    ByteBuffer answeredWith(PDU response) throws IOException {
        int length = version.getBERLength() + community.getBERLength() + response.getBERLength();
        BEROutputStream out = new BEROutputStream(ByteBuffer.allocate(length + 10));
        BER.encodeHeader(out, BER.SEQUENCE, length);
        version.encodeBER(out);
        community.encodeBER(out);
        response.encodeBER(out);
        return out.getBuffer().flip();
    }
}

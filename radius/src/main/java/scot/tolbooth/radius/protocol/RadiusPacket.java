package scot.tolbooth.radius.protocol;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * One packet as it was received and verified. An attribute that does not have the form asked for counts as absent (RFC
 * 6929 section 2.8).
 *
 * @param identifier 0 to 255
 * @param authenticator 16 octets
 */
public record RadiusPacket(PacketCode code, int identifier, Octets authenticator, List<Attribute> attributes) {

    public RadiusPacket {
        attributes = List.copyOf(attributes);
    }

    /** The first attribute of the type. */
    public Optional<Octets> octets(AttributeType type) {
        // Asked a dozen times for every packet: a stream would cost more than the search.
        for (Attribute attribute : attributes) {
            if (attribute.type().equals(type)) {
                return Optional.of(attribute.value());
            }
        }
        return Optional.empty();
    }

    /** Every attribute of the type, in order. */
    public List<Octets> all(AttributeType type) {
        return attributes.stream()
                .filter(attribute -> attribute.type().equals(type))
                .map(Attribute::value)
                .toList();
    }

    public boolean has(AttributeType type) {
        return octets(type).isPresent();
    }

    /** The first attribute of the type as text; empty text counts as absent. */
    public Optional<String> text(AttributeType type) {
        return octets(type).filter(value -> value.length() > 0).map(Octets::text);
    }

    /** The first attribute of the type as an unsigned number of 32 bits. */
    public Optional<Long> number(AttributeType type) {
        return octets(type)
                .filter(value -> value.length() == 4)
                .map(value -> (long) value.at(0) << 24 | value.at(1) << 16 | value.at(2) << 8 | value.at(3));
    }

    /** The first attribute of the type as an IPv4 or IPv6 address. */
    public Optional<InetAddress> address(AttributeType type) {
        return octets(type)
                .filter(value -> value.length() == 4 || value.length() == 16)
                .map(RadiusPacket::address);
    }

    /** Every attribute as it goes over the wire. */
    public Octets encodedAttributes() {
        return Octets.of(TinyRadiusAttributes.encode(attributes));
    }

    /** An Accounting-Request that was verified before, read again from its attributes. */
    public static RadiusPacket accounting(Octets encodedAttributes) {
        return new RadiusPacket(
                PacketCode.ACCOUNTING_REQUEST,
                0,
                Octets.of(new byte[Authenticators.LENGTH]),
                TinyRadiusAttributes.decode(encodedAttributes.toBytes()));
    }

    @Override
    public String toString() {
        return code + " " + identifier + " with " + attributes.size() + " attributes";
    }

    private static InetAddress address(Octets value) {
        try {
            return InetAddress.getByAddress(value.toBytes());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tinyradius.core.attribute.AttributeHolder;
import org.tinyradius.core.attribute.type.AnonSubAttribute;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.attribute.type.VendorSpecificAttribute;
import org.tinyradius.core.dictionary.Dictionary;
import org.tinyradius.core.dictionary.parser.DictionaryParser;

/** Attributes from octets, by TinyRadius and our own dictionary, and to octets. */
final class TinyRadiusAttributes {

    private static final Dictionary DICTIONARY = dictionary();
    /** Type and length. */
    private static final int HEADER = 2;

    /** The same of the attribute around it, and the vendor. */
    private static final int HEADER_OF_VENDOR = 6;

    private static final int LONGEST = 253;
    private static final int LONGEST_OF_VENDOR = 247;

    private TinyRadiusAttributes() {}

    /**
     * TinyRadius looks into what vendors have put together; the values of all others are taken as they are.
     *
     * @param octets attributes whose lengths were found to add up
     */
    static List<Attribute> decode(byte[] octets) {
        List<Attribute> attributes = new ArrayList<>();
        int length;
        for (int at = 0; at < octets.length; at += length) {
            int type = octets[at] & 0xff;
            length = octets[at + 1] & 0xff;
            if (type == AttributeType.VENDOR_SPECIFIC.number()) {
                addVendors(Unpooled.wrappedBuffer(octets, at, length), attributes);
            } else {
                attributes.add(new Attribute(
                        AttributeType.standard(type),
                        Octets.owning(Arrays.copyOfRange(octets, at + HEADER, at + length))));
            }
        }
        return attributes;
    }

    private static void addVendors(ByteBuf octets, List<Attribute> to) {
        AttributeHolder.readAttributes(DICTIONARY, AttributeType.STANDARD, octets)
                .forEach(attribute -> add(attribute, to));
    }

    /**
     * Values are octets already, so that nothing is left but to put headers before them (RFC 2865 section 5, for vendors
     * section 5.26): TinyRadius would make several objects and copies of each.
     */
    static byte[] encode(List<Attribute> attributes) {
        int length = 0;
        for (Attribute attribute : attributes) {
            length += headerOf(attribute.type()) + requireFitting(attribute).length();
        }
        ByteBuffer octets = ByteBuffer.allocate(length);
        for (Attribute attribute : attributes) {
            put(attribute, octets);
        }
        return octets.array();
    }

    private static void add(RadiusAttribute attribute, List<Attribute> to) {
        if (attribute instanceof VendorSpecificAttribute ofVendor && isKnown(ofVendor)) {
            ofVendor.getAttributes().forEach(inner -> to.add(vendors(inner)));
        } else {
            to.add(new Attribute(AttributeType.standard(attribute.getType()), content(attribute)));
        }
    }

    /** What comes from a vendor that the dictionary does not know stays whole. */
    private static boolean isKnown(VendorSpecificAttribute attribute) {
        return attribute.getAttributes().stream().noneMatch(AnonSubAttribute.class::isInstance);
    }

    private static Attribute vendors(RadiusAttribute inner) {
        return new Attribute(new AttributeType(inner.getVendorId(), inner.getType()), content(inner));
    }

    private static Octets content(RadiusAttribute attribute) {
        ByteBuf data = attribute.getData();
        byte[] value = new byte[data.readableBytes() - attribute.getHeaderSize()];
        data.getBytes(data.readerIndex() + attribute.getHeaderSize(), value);
        return Octets.owning(value);
    }

    private static Octets requireFitting(Attribute attribute) {
        AttributeType type = attribute.type();
        int longest = type.isVendors() ? LONGEST_OF_VENDOR : LONGEST;
        if (attribute.value().length() > longest) {
            throw new IllegalArgumentException("attribute " + type.number() + " must be at most " + longest
                    + " octets, not " + attribute.value().length());
        }
        return attribute.value();
    }

    private static void put(Attribute attribute, ByteBuffer octets) {
        AttributeType type = attribute.type();
        int length = HEADER + attribute.value().length();
        if (type.isVendors()) {
            octets.put((byte) AttributeType.VENDOR_SPECIFIC.number())
                    .put((byte) (HEADER_OF_VENDOR + length))
                    .putInt(type.vendor());
        }
        octets.put((byte) type.number()).put((byte) length);
        attribute.value().writeTo(octets);
    }

    private static int headerOf(AttributeType type) {
        return type.isVendors() ? HEADER_OF_VENDOR + HEADER : HEADER;
    }

    private static Dictionary dictionary() {
        try {
            return new LenientDictionary(
                    DictionaryParser.newClasspathParser().parseDictionary("scot/tolbooth/radius/protocol/dictionary"));
        } catch (IOException missing) {
            throw new UncheckedIOException("The RADIUS dictionary is missing from this build", missing);
        }
    }
}

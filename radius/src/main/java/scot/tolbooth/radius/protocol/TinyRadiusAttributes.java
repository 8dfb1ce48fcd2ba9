package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tinyradius.core.attribute.AttributeHolder;
import org.tinyradius.core.attribute.type.AnonSubAttribute;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.attribute.type.VendorSpecificAttribute;
import org.tinyradius.core.dictionary.Dictionary;
import org.tinyradius.core.dictionary.parser.DictionaryParser;

/** Attributes to and from octets, by TinyRadius and our own dictionary. */
final class TinyRadiusAttributes {

    private static final Dictionary DICTIONARY = dictionary();
    private static final int LONGEST = 253;
    private static final int LONGEST_OF_VENDOR = 247;

    private TinyRadiusAttributes() {}

    /** @param octets attributes whose lengths were found to add up */
    static List<Attribute> decode(byte[] octets) {
        List<Attribute> attributes = new ArrayList<>();
        for (RadiusAttribute attribute :
                AttributeHolder.readAttributes(DICTIONARY, AttributeType.STANDARD, Unpooled.wrappedBuffer(octets))) {
            add(attribute, attributes);
        }
        return attributes;
    }

    static byte[] encode(List<Attribute> attributes) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(256);
        attributes.forEach(attribute -> octets.writeBytes(encode(attribute)));
        return octets.toByteArray();
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
        return Octets.of(value);
    }

    private static byte[] encode(Attribute attribute) {
        AttributeType type = attribute.type();
        int longest = type.isVendors() ? LONGEST_OF_VENDOR : LONGEST;
        if (attribute.value().length() > longest) {
            throw new IllegalArgumentException("attribute " + type.number() + " must be at most " + longest
                    + " octets, not " + attribute.value().length());
        }
        RadiusAttribute encoded = DICTIONARY.createAttribute(
                type.vendor(), type.number(), attribute.value().toBytes());
        return type.isVendors()
                ? new VendorSpecificAttribute(DICTIONARY, type.vendor(), List.of(encoded)).toByteArray()
                : encoded.toByteArray();
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

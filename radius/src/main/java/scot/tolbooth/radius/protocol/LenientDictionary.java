package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import org.tinyradius.core.attribute.AttributeTemplate;
import org.tinyradius.core.attribute.type.OctetsAttribute;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.dictionary.Dictionary;
import org.tinyradius.core.dictionary.Vendor;

/** Takes an attribute that does not fit its type as plain octets, rather than lose the packet (RFC 6929 section 2.8). */
final class LenientDictionary implements Dictionary {

    /** Type and length: one octet each, with IANA and every vendor that the dictionary knows. */
    private static final int HEADER = 2;

    private final Dictionary strict;

    LenientDictionary(Dictionary strict) {
        this.strict = strict;
    }

    @Override
    public RadiusAttribute createAttribute(int vendorId, int type, ByteBuf data) {
        try {
            return Dictionary.super.createAttribute(vendorId, type, data);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
            return new OctetsAttribute(this, vendorId, data);
        }
    }

    @Override
    public RadiusAttribute createAttribute(int vendorId, int type, byte[] value) {
        try {
            return Dictionary.super.createAttribute(vendorId, type, value);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
            ByteBuf data = Unpooled.buffer(value.length + HEADER);
            data.writeByte(type).writeByte(value.length + HEADER).writeBytes(value);
            return new OctetsAttribute(this, vendorId, data);
        }
    }

    @Override
    public Optional<AttributeTemplate> getAttributeTemplate(String name) {
        return strict.getAttributeTemplate(name);
    }

    @Override
    public Optional<AttributeTemplate> getAttributeTemplate(int vendorId, int type) {
        return strict.getAttributeTemplate(vendorId, type);
    }

    @Override
    public Optional<Vendor> getVendor(int vendorId) {
        return strict.getVendor(vendorId);
    }

    @Override
    public Optional<Vendor> getVendor(String name) {
        return strict.getVendor(name);
    }
}

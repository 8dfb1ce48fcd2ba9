package scot.tolbooth.radius.protocol;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import org.tinyradius.core.attribute.AttributeTemplate;
import org.tinyradius.core.attribute.type.OctetsAttribute;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.dictionary.Dictionary;
import org.tinyradius.core.dictionary.Vendor;

/** Takes an attribute that does not fit its type as plain octets, rather than lose the packet (RFC 6929 section 2.8). */
final class LenientDictionary implements Dictionary {

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

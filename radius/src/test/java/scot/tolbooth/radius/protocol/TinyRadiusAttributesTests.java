package scot.tolbooth.radius.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TinyRadiusAttributesTests {

    private static final int MIKROTIK = 14988;

    private final Random random = new Random(7);

    @Test
    void aVendorsAttributeGoesOutInsideOneOfType26() {
        byte[] octets = TinyRadiusAttributes.encode(List.of(
                Attribute.text(AttributeType.USER_NAME, "ab"),
                Attribute.text(AttributeType.MIKROTIK_RATE_LIMIT, "1/2")));

        assertThat(Octets.of(octets).hex()).isEqualTo("01046162" + "1a0b00003a8c" + "0805312f32");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int run = 0; run < 500; run++) {
            List<Attribute> attributes = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                attributes.add(attribute());
            }
            assertThat(TinyRadiusAttributes.decode(TinyRadiusAttributes.encode(attributes)))
                    .isEqualTo(attributes);
        }
    }

    @Test
    void anAttributeThatIsTooLongIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TinyRadiusAttributes.encode(
                        List.of(new Attribute(AttributeType.CLASS, Octets.of(new byte[254])))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TinyRadiusAttributes.encode(
                        List.of(new Attribute(AttributeType.MIKROTIK_RATE_LIMIT, Octets.of(new byte[248])))));
    }

    private Attribute attribute() {
        boolean vendors = random.nextBoolean();
        byte[] value = new byte[1 + random.nextInt(vendors ? 247 : 253)];
        random.nextBytes(value);
        int number = 1 + random.nextInt(255);
        AttributeType type = vendors
                ? new AttributeType(MIKROTIK, number)
                : AttributeType.standard(number == AttributeType.VENDOR_SPECIFIC.number() ? 1 : number);
        return new Attribute(type, Octets.of(value));
    }
}

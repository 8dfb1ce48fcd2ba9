package scot.tolbooth.portal.walkup;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Settings of walk-up tests.
 *
 * @param enabled whether this service makes them itself; probes may report without
 * @param every how often at each live site
 * @param contact the test contact, with which alone they sign up; nothing is ever sent to it
 * @param portal where the portal is asked, if not at {@code tolbooth.public-url}
 * @param radius host and port of the RADIUS server to ask; absent for this process, or port 1812 of this machine
 * @param addresses of this machine, from which one is taken for the test NAS of each site
 * @param kept how long results are kept
 */
@ConfigurationProperties("tolbooth.walk-up")
record WalkUpSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("1h") Duration every,
        @DefaultValue("+447700900999") String contact,
        @Nullable URI portal,
        @Nullable String radius,
        @DefaultValue("127.77.0.0/16") String addresses,
        @DefaultValue("90d") Duration kept) {

    WalkUpSettings {
        require(every.compareTo(Duration.ofMinutes(5)) >= 0, "every", "at least 5m");
        require(kept.compareTo(Duration.ofDays(1)) >= 0, "kept", "at least 1d");
        require(radius == null || radius.matches("[^\\s:]+:[0-9]{1,5}"), "radius", "host:port");
        require(portal == null || portal.getHost() != null, "portal", "an address such as https://wifi.example.org");
        requireRead("contact", contact, WalkUpSettings::contactOf);
        requireRead("addresses", addresses, CidrBlock::of);
    }

    Contact testContact() {
        return contactOf(contact);
    }

    CidrBlock block() {
        return CidrBlock.of(addresses);
    }

    private static Contact contactOf(String text) {
        return new Contact(text.contains("@") ? ContactKind.EMAIL : ContactKind.MOBILE, text);
    }

    private static void require(boolean right, String setting, String rule) {
        if (!right) {
            throw new IllegalArgumentException("tolbooth.walk-up." + setting + " must be " + rule);
        }
    }

    private static void requireRead(String setting, String text, Function<String, ?> reader) {
        try {
            Objects.requireNonNull(reader.apply(text));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("tolbooth.walk-up." + setting + " " + wrong.getMessage(), wrong);
        }
    }
}

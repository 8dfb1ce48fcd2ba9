package scot.tolbooth.radius.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;

/** What an Access-Accept carries, in the words of the NAS's vendor. */
public record AcceptPolicy(PolicySettings settings, ClassToken classToken) {

    /** The attributes of the Accept that lets the registrant in. */
    public List<Attribute> attributes(NasVendor vendor, UUID registrant) {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(seconds(AttributeType.SESSION_TIMEOUT, settings.sessionTimeout()));
        attributes.add(seconds(AttributeType.IDLE_TIMEOUT, settings.idleTimeout()));
        attributes.add(seconds(AttributeType.ACCT_INTERIM_INTERVAL, settings.interimInterval()));
        attributes.add(new Attribute(AttributeType.CLASS, classToken.of(registrant)));
        attributes.addAll(bandwidth(vendor));
        return attributes;
    }

    private List<Attribute> bandwidth(NasVendor vendor) {
        long up = settings.uploadBitsPerSecond();
        long down = settings.downloadBitsPerSecond();
        return switch (vendor) {
            case MIKROTIK -> mikrotik(up, down);
            case COOVACHILLI ->
                limits(
                        AttributeType.CHILLISPOT_BANDWIDTH_MAX_UP,
                        up / 1000,
                        AttributeType.CHILLISPOT_BANDWIDTH_MAX_DOWN,
                        down / 1000);
            // Aruba takes bandwidth from its role, Meraki from its group policy; both pass over what they do not know.
            case GENERIC, CISCO, ARUBA, RUCKUS, UNIFI, MERAKI ->
                limits(AttributeType.WISPR_BANDWIDTH_MAX_UP, up, AttributeType.WISPR_BANDWIDTH_MAX_DOWN, down);
        };
    }

    /** Seen from the router: what it receives is what the user sends up. 0 is "no limit" there too. */
    private static List<Attribute> mikrotik(long up, long down) {
        return up == 0 && down == 0
                ? List.of()
                : List.of(Attribute.text(AttributeType.MIKROTIK_RATE_LIMIT, up + "/" + down));
    }

    private static List<Attribute> limits(AttributeType upType, long up, AttributeType downType, long down) {
        List<Attribute> limits = new ArrayList<>();
        if (up > 0) {
            limits.add(Attribute.number(upType, up));
        }
        if (down > 0) {
            limits.add(Attribute.number(downType, down));
        }
        return limits;
    }

    private static Attribute seconds(AttributeType type, Duration value) {
        return Attribute.number(type, value.toSeconds());
    }
}

package scot.tolbooth.radius.policy;

import static scot.tolbooth.radius.policy.CarriedAttribute.number;
import static scot.tolbooth.radius.policy.CarriedAttribute.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.AttributeType;

/** How each vendor's NAS is told what the standard attributes cannot say. What it has no attribute for gets none. */
final class VendorWays {

    private static final int AIRESPACE = 14179;
    private static final int CHILLISPOT = 14559;
    private static final int MIKROTIK = 14988;
    private static final int RUCKUS = 25053;
    private static final int TPLINK = 11863;
    private static final int ARUBA = 14823;
    private static final long GIGAWORD = 1L << 32;

    private VendorWays() {}

    /** Rates in bit/s; 0 for no limit. */
    static List<CarriedAttribute> bandwidth(NasVendor vendor, long up, long down) {
        return switch (vendor) {
            case MIKROTIK -> mikrotik(up, down);
            case COOVACHILLI ->
                limits(
                        number(Term.UPLOAD, "ChilliSpot-Bandwidth-Max-Up", type(CHILLISPOT, 4), kilobits(up)),
                        number(Term.DOWNLOAD, "ChilliSpot-Bandwidth-Max-Down", type(CHILLISPOT, 5), kilobits(down)));
            case CISCO ->
                limits(
                        number(
                                Term.DOWNLOAD,
                                "Airespace-Data-Bandwidth-Average-Contract",
                                type(AIRESPACE, 7),
                                kilobits(down)),
                        number(
                                Term.DOWNLOAD,
                                "Airespace-Data-Bandwidth-Burst-Contract",
                                type(AIRESPACE, 9),
                                kilobits(down)),
                        number(
                                Term.UPLOAD,
                                "Airespace-Data-Bandwidth-Average-Contract-Upstream",
                                type(AIRESPACE, 13),
                                kilobits(up)),
                        number(
                                Term.UPLOAD,
                                "Airespace-Data-Bandwidth-Burst-Contract-Upstream",
                                type(AIRESPACE, 15),
                                kilobits(up)));
            // Seen from the NAS, like MikroTik's: what it receives is what the user sends up.
            case TPLINK ->
                limits(
                        number(Term.UPLOAD, "TPLink-Recv-limit", type(TPLINK, 1), kilobits(up)),
                        number(Term.DOWNLOAD, "TPLink-Xmit-limit", type(TPLINK, 2), kilobits(down)));
            // Takes bandwidth from its role only.
            case ARUBA -> List.of();
            // Meraki takes bandwidth from its group policy; it passes over what it does not know.
            case GENERIC, RUCKUS, UNIFI, MERAKI ->
                limits(
                        number(Term.UPLOAD, "WISPr-Bandwidth-Max-Up", AttributeType.WISPR_BANDWIDTH_MAX_UP, up),
                        number(
                                Term.DOWNLOAD,
                                "WISPr-Bandwidth-Max-Down",
                                AttributeType.WISPR_BANDWIDTH_MAX_DOWN,
                                down));
        };
    }

    /** What may still be used, in octets: the low 32 bits and the gigawords apart. */
    static List<CarriedAttribute> quota(NasVendor vendor, long octets) {
        return switch (vendor) {
            case COOVACHILLI ->
                gigawords(
                        "ChilliSpot-Max-Total-Octets",
                        type(CHILLISPOT, 3),
                        "ChilliSpot-Max-Total-Gigawords",
                        type(CHILLISPOT, 23),
                        octets);
            case MIKROTIK ->
                gigawords(
                        "Mikrotik-Total-Limit",
                        type(MIKROTIK, 17),
                        "Mikrotik-Total-Limit-Gigawords",
                        type(MIKROTIK, 18),
                        octets);
            case GENERIC, CISCO, ARUBA, RUCKUS, UNIFI, MERAKI, TPLINK -> List.of();
        };
    }

    /** The name of a filter on the NAS: Filter-Id (RFC 2865 section 5.11), or the vendor's own. */
    static List<CarriedAttribute> filter(NasVendor vendor, String name) {
        return switch (vendor) {
            case CISCO -> List.of(text(Term.FILTER, "Airespace-ACL-Name", type(AIRESPACE, 6), name));
            case GENERIC, COOVACHILLI, MIKROTIK, ARUBA, RUCKUS, UNIFI, MERAKI, TPLINK ->
                List.of(text(Term.FILTER, "Filter-Id", AttributeType.standard(11), name));
        };
    }

    /** The name of a role or group on the NAS. */
    static List<CarriedAttribute> role(NasVendor vendor, String name) {
        Optional<CarriedAttribute> role = switch (vendor) {
            case ARUBA -> Optional.of(text(Term.ROLE, "Aruba-User-Role", type(ARUBA, 1), name));
            case CISCO -> Optional.of(text(Term.ROLE, "Airespace-Guest-Role-Name", type(AIRESPACE, 11), name));
            case RUCKUS -> Optional.of(text(Term.ROLE, "Ruckus-User-Groups", type(RUCKUS, 1), name));
            case MIKROTIK -> Optional.of(text(Term.ROLE, "Mikrotik-Group", type(MIKROTIK, 3), name));
            case GENERIC, COOVACHILLI, UNIFI, MERAKI, TPLINK -> Optional.empty();
        };
        return role.stream().toList();
    }

    private static List<CarriedAttribute> mikrotik(long up, long down) {
        // Seen from the router: what it receives is what the user sends up. 0 is "no limit" there too.
        return up == 0 && down == 0
                ? List.of()
                : List.of(
                        text(Term.DOWNLOAD, "Mikrotik-Rate-Limit", AttributeType.MIKROTIK_RATE_LIMIT, up + "/" + down));
    }

    private static List<CarriedAttribute> limits(CarriedAttribute... limits) {
        return Stream.of(limits).filter(limit -> !limit.value().equals("0")).toList();
    }

    private static List<CarriedAttribute> gigawords(
            String lowName, AttributeType low, String highName, AttributeType high, long octets) {
        CarriedAttribute rest = number(Term.QUOTA, lowName, low, octets % GIGAWORD);
        return octets < GIGAWORD ? List.of(rest) : List.of(rest, number(Term.QUOTA, highName, high, octets / GIGAWORD));
    }

    /** Rounded up, for 0 would be no limit. */
    private static long kilobits(long bits) {
        return (bits + 999) / 1000;
    }

    private static AttributeType type(int vendor, int number) {
        return new AttributeType(vendor, number);
    }
}

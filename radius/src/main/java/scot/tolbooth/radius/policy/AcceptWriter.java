package scot.tolbooth.radius.policy;

import static scot.tolbooth.radius.policy.CarriedAttribute.number;
import static scot.tolbooth.radius.policy.CarriedAttribute.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.AttributeType;

/** Writes what policy came to in the attributes of a vendor's NAS. */
final class AcceptWriter {

    private static final AttributeType TUNNEL_TYPE = AttributeType.standard(64);
    private static final AttributeType TUNNEL_MEDIUM_TYPE = AttributeType.standard(65);
    private static final AttributeType TUNNEL_PRIVATE_GROUP_ID = AttributeType.standard(81);

    /** RFC 3580 section 3.31, with tag 0. */
    private static final int VLAN = 13;

    private static final int IEEE_802 = 6;

    /** What this service sees to itself, so that no attribute has to say it. */
    private static final Set<Term> OURS = EnumSet.of(Term.DEVICES, Term.REMEMBERED_DAYS, Term.ENDS_AT_CLOSING);

    private AcceptWriter() {}

    /** @param usedOctets what the person used already today */
    static List<CarriedAttribute> write(Settled settled, NasVendor vendor, long usedOctets) {
        Terms terms = settled.terms();
        List<CarriedAttribute> carried = new ArrayList<>();
        settled.sessionSeconds()
                .ifPresent(seconds -> carried.add(
                        number(Term.SESSION_TIMEOUT, "Session-Timeout", AttributeType.SESSION_TIMEOUT, seconds)));
        terms.number(Term.IDLE_TIMEOUT)
                .ifPresent(seconds ->
                        carried.add(number(Term.IDLE_TIMEOUT, "Idle-Timeout", AttributeType.IDLE_TIMEOUT, seconds)));
        terms.number(Term.INTERIM_INTERVAL)
                .ifPresent(seconds -> carried.add(number(
                        Term.INTERIM_INTERVAL, "Acct-Interim-Interval", AttributeType.ACCT_INTERIM_INTERVAL, seconds)));
        carried.addAll(VendorWays.bandwidth(
                vendor,
                terms.number(Term.UPLOAD).orElse(0L),
                terms.number(Term.DOWNLOAD).orElse(0L)));
        terms.number(Term.QUOTA)
                .ifPresent(quota -> carried.addAll(VendorWays.quota(vendor, Math.max(1, quota - usedOctets))));
        terms.text(Term.FILTER).ifPresent(name -> carried.addAll(VendorWays.filter(vendor, name)));
        terms.text(Term.ROLE).ifPresent(name -> carried.addAll(VendorWays.role(vendor, name)));
        terms.number(Term.VLAN).ifPresent(vlan -> carried.addAll(vlan(vlan)));
        return carried;
    }

    /** What the rules say and the vendor's NAS has no attribute for. */
    static List<Term> untold(Settled settled, NasVendor vendor, List<CarriedAttribute> carried) {
        return settled.terms().values().keySet().stream()
                .filter(term -> !OURS.contains(term) && !isNoLimit(term, settled.terms()))
                .filter(term -> carried.stream().noneMatch(attribute -> tells(attribute, term, vendor)))
                .toList();
    }

    private static boolean tells(CarriedAttribute attribute, Term term, NasVendor vendor) {
        // One attribute says both rates.
        boolean bothRates = vendor == NasVendor.MIKROTIK && term == Term.UPLOAD && attribute.term() == Term.DOWNLOAD;
        return attribute.term() == term || bothRates;
    }

    private static boolean isNoLimit(Term term, Terms terms) {
        return (term == Term.UPLOAD || term == Term.DOWNLOAD)
                && terms.number(term).orElse(0L) == 0;
    }

    private static List<CarriedAttribute> vlan(long vlan) {
        return List.of(
                number(Term.VLAN, "Tunnel-Type", TUNNEL_TYPE, VLAN),
                number(Term.VLAN, "Tunnel-Medium-Type", TUNNEL_MEDIUM_TYPE, IEEE_802),
                text(Term.VLAN, "Tunnel-Private-Group-Id", TUNNEL_PRIVATE_GROUP_ID, Long.toString(vlan)));
    }
}

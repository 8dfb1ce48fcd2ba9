package scot.tolbooth.portal.demo.estate;

import scot.tolbooth.inventory.site.SiteKind;

/** By whose Wi-Fi a site is served, and who counts its clients. */
public enum Wireless {
    /** A cluster of access points whose virtual controller at the site reports them. */
    ARUBA_INSTANT,
    /** Each access point is asked itself. */
    UNIFI,
    /** Each access point is asked itself. */
    MIKROTIK,
    /** Reported by one of the two Cisco controllers at the Civic Centre. */
    CISCO,
    /** Reported by the SmartZone at the Civic Centre. */
    SMARTZONE,
    /** Reported by the ZoneDirector at the Civic Centre. */
    ZONE_DIRECTOR;

    static Wireless of(SiteKind kind, double chance) {
        return switch (kind) {
            case TOWN_CENTRE -> SMARTZONE;
            case COUNCIL_OFFICE -> CISCO;
            case PARK -> MIKROTIK;
            case MUSEUM -> ZONE_DIRECTOR;
            case LIBRARY -> chance < 0.4 ? ARUBA_INSTANT : chance < 0.6 ? UNIFI : chance < 0.8 ? CISCO : MIKROTIK;
            case SCHOOL -> chance < 0.45 ? CISCO : chance < 0.65 ? UNIFI : ARUBA_INSTANT;
            case COMMUNITY_CENTRE, COMMUNITY_HUB, LEISURE_CENTRE, SHELTERED_HOUSING, TEMPORARY_ACCOMMODATION, OTHER ->
                UNIFI;
        };
    }
}

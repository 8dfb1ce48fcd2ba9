package scot.tolbooth.portal.opendata;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

/** A live site as the public may see it: nothing of its owner, its notes or its equipment. */
public record PublicSite(
        SiteCode code,
        String name,
        SiteKind kind,
        @Nullable String address,
        @Nullable String town,
        @Nullable String postcode,
        @Nullable String uprn,
        Position position,
        @Nullable String openingHours) {

    static PublicSite of(Site site) {
        return new PublicSite(
                site.code(),
                site.name(),
                site.kind(),
                site.address(),
                site.town(),
                site.postcode(),
                site.uprn(),
                site.position(),
                site.openingHours());
    }

    /** Whether someone who types this means it: part of the name or town, or the beginning of the postcode. */
    public boolean matches(String query) {
        String wanted = squeeze(query);
        return Stream.of(name, town)
                        .anyMatch(text -> text != null && squeeze(text).contains(wanted))
                || (postcode != null && squeeze(postcode).startsWith(wanted));
    }

    /** Address, town and postcode in one line. */
    public String whereabouts() {
        return String.join(
                ", ",
                Stream.of(address, town, postcode)
                        .filter(part -> part != null && !part.isBlank())
                        .toList());
    }

    private static String squeeze(String text) {
        return text.replaceAll("[\\s'’.-]", "").toLowerCase(Locale.ROOT);
    }
}

package scot.tolbooth.inventory.transfer.netbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.transfer.GivenValue;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions.Codes;

/**
 * The code that a site of NetBox has here: its facility as it is, or its slug in capitals, with a hyphen for each
 * underscore. A slug of more than 24 characters, the most that a code has, becomes its first 17, a hyphen, and six
 * digits of its SHA-256, so that it becomes the same every time and two slugs do not become one.
 *
 * @param facilities by the number of the site in NetBox, as far as the document has the sites
 */
record SiteCodes(Codes codes, Map<String, String> facilities) {

    private static final int MOST = 24;
    private static final int KEPT = 17;

    static SiteCodes of(Codes codes, List<NetBoxObject> sites) {
        return new SiteCodes(
                codes,
                sites.stream()
                        .filter(site -> site.node().path("facility").isString())
                        .collect(Collectors.toMap(
                                site -> site.node().path("id").asString(""),
                                site -> site.node().path("facility").asString(),
                                (first, second) -> first)));
    }

    /** The code of a site itself. */
    GivenValue of(NetBoxObject site) {
        return codes == Codes.FACILITY ? site.text("facility") : fromSlug(site.text("slug"));
    }

    /** The code of a site that another object names. */
    GivenValue ofNamed(NetBoxObject site) {
        if (codes == Codes.SLUG) {
            return fromSlug(site.text("slug"));
        }
        GivenValue number = site.text("id");
        String facility = facilities.get(number.text());
        if (facility == null) {
            throw new OddValueException(
                    site.pointer(),
                    site.node().path("name").asString(""),
                    "must be a site whose facility is in the same document, as codes come from facilities");
        }
        return GivenValue.of(facility.strip(), site.pointer());
    }

    private static GivenValue fromSlug(GivenValue slug) {
        return slug.withText(fromSlug(slug.text()));
    }

    static String fromSlug(String slug) {
        String code = slug.toUpperCase(Locale.ROOT).replace('_', '-').replaceFirst("^-+", "");
        return code.length() <= MOST ? code : code.substring(0, KEPT) + "-" + digits(slug);
    }

    private static String digits(String slug) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(slug.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

package scot.tolbooth.portal.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.Position;
import tools.jackson.databind.json.JsonMapper;

/** Writes the public sites as GeoJSON (RFC 7946) and CSV (RFC 4180). Degrees are WGS 84, to a metre. */
final class WifiSitesFiles {

    static final String LICENCE_URL = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    private static final String LICENCE = "Open Government Licence v3.0";
    private static final List<String> COLUMNS = List.of(
            "site_id",
            "name",
            "site_type",
            "address",
            "town",
            "postcode",
            "uprn",
            "latitude",
            "longitude",
            "opening_hours",
            "free",
            "registration_required",
            "licence",
            "attribution");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String attribution;

    WifiSitesFiles(String councilName) {
        this.attribution =
                "Contains information from " + councilName + " licensed under the Open Government Licence v3.0";
    }

    String geoJson(List<PublicSite> sites) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("name", "Free public Wi-Fi sites");
        collection.put("licence", LICENCE);
        collection.put("licence_url", LICENCE_URL);
        collection.put("attribution", attribution);
        collection.put("features", sites.stream().map(this::feature).toList());
        return JSON.writeValueAsString(collection);
    }

    String csv(List<PublicSite> sites) {
        return Stream.concat(
                        Stream.of(COLUMNS.stream()),
                        sites.stream()
                                .map(this::row)
                                .map(values -> COLUMNS.stream().map(column -> text(values.get(column)))))
                .map(cells -> cells.map(WifiSitesFiles::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private Map<String, Object> feature(PublicSite site) {
        Map<String, @Nullable Object> properties = properties(site);
        properties.values().removeIf(java.util.Objects::isNull);
        Position position = site.position();
        return Map.of(
                "type",
                "Feature",
                "id",
                site.code().value(),
                "geometry",
                Map.of(
                        "type",
                        "Point",
                        "coordinates",
                        List.of(rounded(position.longitude()), rounded(position.latitude()))),
                "properties",
                properties);
    }

    private Map<String, @Nullable Object> row(PublicSite site) {
        Map<String, @Nullable Object> values = properties(site);
        values.put("latitude", rounded(site.position().latitude()));
        values.put("longitude", rounded(site.position().longitude()));
        values.put("licence", LICENCE);
        values.put("attribution", attribution);
        return values;
    }

    private static Map<String, @Nullable Object> properties(PublicSite site) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("site_id", site.code().value());
        values.put("name", site.name());
        values.put("site_type", site.kind().word());
        values.put("address", site.address());
        values.put("town", site.town());
        values.put("postcode", site.postcode());
        values.put("uprn", site.uprn());
        values.put("opening_hours", site.openingHours());
        values.put("free", true);
        values.put("registration_required", true);
        return values;
    }

    /** Five decimals are about a metre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double degrees
                ? String.format(Locale.ROOT, "%.5f", degrees)
                : value == null ? "" : value.toString();
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }
}

package scot.tolbooth.portal.demo.estate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

/** Real public places of North Lanarkshire, from {@code demo/sites.csv}: see {@code demo/README.md} for the sources. */
final class Places {

    private static final String RESOURCE = "/demo/sites.csv";
    private static final String NOTE = "Demonstration: the place is real, everything about its network is invented";

    private Places() {}

    static List<Site> read() {
        try (InputStream stream = Objects.requireNonNull(Places.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Places::site).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(RESOURCE, failure);
        }
    }

    /** code, name, kind, town, address, postcode, uprn, latitude, longitude, source; no field has a comma in it. */
    private static Site site(String line) {
        String[] field = line.split(",", -1);
        return new Site(
                new SiteCode(field[0]),
                field[1],
                SiteKind.of(field[2]),
                optional(field[3]),
                optional(field[4]),
                optional(field[5]),
                optional(field[6]),
                new Position(Double.parseDouble(field[7]), Double.parseDouble(field[8])),
                true,
                null,
                "North Lanarkshire Council",
                NOTE,
                0);
    }

    private static @Nullable String optional(String field) {
        return field.isEmpty() ? null : field;
    }
}

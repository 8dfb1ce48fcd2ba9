package scot.tolbooth.portal.staff;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An optional background for the maps; without one they show the council's outline, which this service brings itself.
 *
 * @param mapTilesUrl address of a tile server with {@code {z}/{x}/{y}}; absent: none
 * @param mapTilesAttribution whom that server wants to be named
 */
@ConfigurationProperties("tolbooth.portal")
public record MapTiles(
        @Nullable String mapTilesUrl,
        @DefaultValue("© OpenStreetMap contributors") String mapTilesAttribution) {

    public MapTiles {
        if (mapTilesUrl != null && mapTilesUrl.isBlank()) {
            mapTilesUrl = null;
        }
        if (mapTilesUrl != null && !mapTilesUrl.matches("(https?://[A-Za-z0-9.:-]+)?/.*\\{z}.*")) {
            throw new IllegalArgumentException(
                    "tolbooth.portal.map-tiles-url must be like https://tiles.example/{z}/{x}/{y}.png");
        }
    }

    /** The server that images may come from, for the content security policy; empty where it is this one. */
    Optional<String> origin() {
        return Optional.ofNullable(mapTilesUrl)
                .filter(url -> !url.startsWith("/"))
                .map(url -> URI.create(url.substring(0, url.indexOf('/', "https://".length()))))
                .map(URI::toString);
    }
}

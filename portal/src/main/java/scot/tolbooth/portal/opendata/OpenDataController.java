package scot.tolbooth.portal.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;

/** The public sites as open data under the Open Government Licence, for anyone and any page. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@CrossOrigin
@RequestMapping("/open-data")
class OpenDataController {

    private static final MediaType GEOJSON = new MediaType("application", "geo+json");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicSites sites;
    private final WifiSitesFiles files;

    OpenDataController(PublicSites sites, WifiSitesFiles files) {
        this.sites = sites;
        this.files = files;
    }

    @GetMapping("/wifi-sites.geojson")
    ResponseEntity<byte[]> geoJson() {
        return file(files.geoJson(sites.all()), GEOJSON);
    }

    @GetMapping("/wifi-sites.csv")
    ResponseEntity<byte[]> csv() {
        return file(files.csv(sites.all()), CSV);
    }

    private static ResponseEntity<byte[]> file(String content, MediaType type) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header(HttpHeaders.LINK, "<" + WifiSitesFiles.LICENCE_URL + ">; rel=\"license\"")
                .body(bytes);
    }
}

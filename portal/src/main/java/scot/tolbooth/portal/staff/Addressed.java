package scot.tolbooth.portal.staff;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Finds what the parts of a page's address name; where they name nothing, there is no such page. */
public final class Addressed {

    private Addressed() {}

    /** The site of that code. */
    public static Site site(Sites sites, String code) {
        return found(code, SiteCode::new, sites::find);
    }

    /** What a key stands for; a key that breaks the rule of its kind stands for nothing. */
    public static <K, T> T found(String key, Function<String, K> maker, Function<K, Optional<T>> finder) {
        try {
            return finder.apply(maker.apply(key)).orElseThrow(Addressed::nothing);
        } catch (IllegalArgumentException noKey) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such thing", noKey);
        }
    }

    public static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

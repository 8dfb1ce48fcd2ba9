package scot.tolbooth.portal.api.way;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.radius.way.WaySettings;
import scot.tolbooth.radius.way.WaysIn;

/** What editing needs to know of ways in; the empty key is the whole service's, and every site has some. */
record EditableWays(WaysIn ways, Sites sites) implements Editable<WaySettings, WaysJson> {

    static final String OF_SERVICE = "";

    @Override
    public String noun() {
        return "ways in of the site";
    }

    @Override
    public String address() {
        return "/api/v1/sites";
    }

    @Override
    public String key(WaySettings settings) {
        return settings.site() == null ? OF_SERVICE : settings.site().value();
    }

    @Override
    public String location(WaySettings settings) {
        return settings.site() == null ? "/api/v1/ways-in" : address() + "/" + settings.site() + "/ways-in";
    }

    @Override
    public long version(WaySettings settings) {
        return settings.version();
    }

    @Override
    public WaysJson shown(WaySettings settings) {
        return WaysJson.of(settings, settings.over(ways.ofService()));
    }

    @Override
    public Optional<WaySettings> find(String key) {
        return key.equals(OF_SERVICE)
                ? Optional.of(ways.ofService())
                : Keys.read(key, SiteCode::new)
                        .flatMap(sites::find)
                        .map(Site::code)
                        .map(ways::of);
    }

    @Override
    public WaySettings read(Fields fields, @Nullable String key, @Nullable WaySettings before) {
        if (before == null) {
            throw new IllegalStateException("ways in are never created");
        }
        return WaysJson.read(fields, before);
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public SaveOutcome save(WaySettings settings, Change change) {
        return ways.replace(settings, change);
    }

    @Override
    public SaveOutcome replace(WaySettings settings, Change change) {
        return ways.replace(settings, change);
    }

    @Override
    public boolean remove(WaySettings settings, Change change) {
        WaySettings none = new WaySettings(settings.site(), Map.of(), settings.version());
        return ways.replace(none, change) == SaveOutcome.UPDATED;
    }
}

package scot.tolbooth.portal.api.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;

/** What editing needs to know of sites. */
record EditableSites(Sites sites, Devices devices, Columns columns) implements Editable<Site, SiteJson> {

    @Override
    public String noun() {
        return "site";
    }

    @Override
    public String address() {
        return "/api/v1/sites";
    }

    @Override
    public String key(Site site) {
        return site.code().value();
    }

    @Override
    public long version(Site site) {
        return site.version();
    }

    @Override
    public SiteJson shown(Site site) {
        return SiteJson.of(site);
    }

    @Override
    public Optional<Site> find(String key) {
        return Keys.read(key, SiteCode::new).flatMap(sites::find);
    }

    @Override
    public Site read(Fields fields, @Nullable String key, @Nullable Site before) {
        return SiteJson.read(fields, Keys.field(fields, "code", key, SiteCode::new), before);
    }

    @Override
    public SaveOutcome save(Site site, Change change) {
        return sites.save(site, change);
    }

    @Override
    public SaveOutcome replace(Site site, Change change) {
        return sites.replace(site, change);
    }

    @Override
    public boolean remove(Site site, Change change) {
        int left = devices.at(site.code()).size();
        if (left > 0) {
            throw Problems.conflict("Site %s still has %s: move or delete them first"
                    .formatted(site.code(), left == 1 ? "1 device" : left + " devices"));
        }
        try {
            return sites.remove(site.code(), change);
        } catch (DataIntegrityViolationException hasHistory) {
            throw Problems.conflict(
                    "Site %s has history that must be kept: archive it, with PATCH {\"archived\": true}"
                            .formatted(site.code()),
                    hasHistory);
        }
    }
}

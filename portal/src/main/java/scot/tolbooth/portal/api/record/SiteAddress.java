package scot.tolbooth.portal.api.record;

import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;

/** The site that an address names, which must exist. */
record SiteAddress(Sites sites) {

    SiteCode existing(String code) {
        return Keys.read(code, SiteCode::new)
                .flatMap(sites::find)
                .map(Site::code)
                .orElseThrow(() -> Problems.notFound("There is no site " + code));
    }
}

package scot.tolbooth.inventory.site;

import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Reversible;

/** The way back from a change of a site's own fields. */
final class ReversibleSite implements Reversible {

    private static final String SUBJECT = "site ";

    private final Sites sites;

    ReversibleSite(Sites sites) {
        this.sites = sites;
    }

    @Override
    public boolean covers(AuditEntry entry) {
        return entry.subject().startsWith(SUBJECT);
    }

    @Override
    public Optional<Map<String, ?>> present(AuditEntry entry) {
        return sites.find(code(entry)).map(SiteValues::of);
    }

    @Override
    public void putBack(AuditEntry entry, Map<String, Object> values, Change change) {
        Site now = sites.find(code(entry)).orElseThrow();
        sites.replace(SiteValues.site(now.code(), values, now.version()), change);
    }

    private static SiteCode code(AuditEntry entry) {
        return new SiteCode(entry.subject().substring(SUBJECT.length()));
    }
}

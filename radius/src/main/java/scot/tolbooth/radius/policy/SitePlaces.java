package scot.tolbooth.radius.policy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.QuietLog;

/** The sites of the inventory, archived ones too, read again every 15 s; without the database the last known ones stay. */
class SitePlaces implements Places {

    private static final Logger LOG = LoggerFactory.getLogger(SitePlaces.class);

    private final Sites sites;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));
    private volatile Map<SiteCode, Place> places = new ConcurrentHashMap<>();

    SitePlaces(Sites sites) {
        this.sites = sites;
    }

    /** One that is not known yet is looked up at once, so that a new site is never without its rules. */
    @Override
    public Optional<Place> find(SiteCode site) {
        return known(site).or(() -> lookUp(site));
    }

    @Override
    public Optional<Place> known(SiteCode site) {
        return Optional.ofNullable(places.get(site));
    }

    private Optional<Place> lookUp(SiteCode site) {
        Optional<Place> found = sites.find(site).map(Place::of);
        found.ifPresent(place -> places.putIfAbsent(site, place));
        return found;
    }

    @Scheduled(fixedDelay = 15_000)
    void refreshRegularly() {
        try {
            refresh();
        } catch (DataAccessException | TransactionException unavailable) {
            quietLog.run(() -> LOG.warn("Sites cannot be read again: {}", unavailable.getMessage()));
        }
    }

    void refresh() {
        places = Stream.concat(sites.all().stream(), sites.archived().stream())
                .map(Place::of)
                .collect(Collectors.toConcurrentMap(Place::site, Function.identity()));
    }
}

package scot.tolbooth.inventory.rollout.asbestos;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.site.SiteCode;

/** Whether asbestos stands against installation, for every site: computed from what is recorded. */
public class AsbestosChecks {

    private final RecordedFacts facts;
    private final AsbestosRules rules;
    private final Clock clock;

    AsbestosChecks(RecordedFacts facts, AsbestosRules rules, Clock clock) {
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    /** What stands against installation at a site, as sentences; empty where nothing does. */
    public List<String> missing(SiteCode site) {
        return state(site).missing();
    }

    /** Where one site stands; a site that nothing is recorded of is not clear. */
    public SiteState state(SiteCode site) {
        return SiteState.of(facts.of(site, today()), today(), rules);
    }

    /** Where every site stands. */
    public Map<SiteCode, SiteState> states() {
        return derived(facts.all(today()));
    }

    /** Where those sites stand; what is recorded of others is not read. */
    public Map<SiteCode, SiteState> states(Collection<SiteCode> sites) {
        return derived(facts.of(sites, today()));
    }

    /** The licensed removals that were notified, still hold and are not done yet, by site and work area. */
    public List<NotifiedRemoval> notifiedRemovals() {
        return facts.all(today()).stream()
                .flatMap(site -> site.areas().stream())
                .flatMap(area -> area.presentOutcome().stream()
                        .map(RecordedOutcome::outcome)
                        .filter(outcome -> outcome.stage() == AreaStage.NOTIFIED)
                        .map(LicensedRemoval.class::cast)
                        .map(LicensedRemoval::notification)
                        .filter(Objects::nonNull)
                        .map(notification -> new NotifiedRemoval(
                                area.area().site(),
                                area.area().id(),
                                area.area().name(),
                                notification.earliestStart(rules))))
                .toList();
    }

    /** What stood against installation at those sites on a day of the past, as far as the dates of the facts tell. */
    public Map<SiteCode, PastState> past(Collection<SiteCode> sites, LocalDate day) {
        return facts.past(sites, day).stream()
                .collect(Collectors.toMap(SiteFacts::site, site -> PastState.of(site, day, rules)));
    }

    /** The durations and limits that it goes by. */
    public AsbestosRules rules() {
        return rules;
    }

    private Map<SiteCode, SiteState> derived(List<SiteFacts> all) {
        LocalDate today = today();
        return all.stream()
                .map(site -> SiteState.of(site, today, rules))
                .collect(Collectors.toMap(SiteState::site, Function.identity()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}

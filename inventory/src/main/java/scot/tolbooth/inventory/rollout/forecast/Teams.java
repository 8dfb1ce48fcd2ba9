package scot.tolbooth.inventory.rollout.forecast;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.contractor.WorkKind;

/** Who visits which site, and how often in a week. */
final class Teams {

    private final ProgrammeFacts facts;
    private final WhatIf whatIf;
    private final Tweak tweak;

    Teams(ProgrammeFacts facts, WhatIf whatIf, Tweak tweak) {
        this.facts = facts;
        this.whatIf = whatIf;
        this.tweak = tweak;
    }

    /** The contractor assigned; where none is, the one that makes most visits for that work. */
    Optional<Team> at(KnownSite site, WorkKind work) {
        return Optional.ofNullable(site.contractors().get(work))
                .map(contractor -> new Team(contractor, work))
                .or(() -> facts.visitsPerWeek().entrySet().stream()
                        .filter(entry -> entry.getKey().work() == work)
                        .max(Map.Entry.<Team, Double>comparingByValue()
                                .thenComparing(
                                        entry -> entry.getKey().contractor().value(), Comparator.reverseOrder()))
                        .map(Map.Entry::getKey));
    }

    /** Its visits in a working week, with what is otherwise; empty where it never keeps a site waiting. */
    Optional<Double> visitsPerWeek(Team team) {
        return Optional.ofNullable(facts.visitsPerWeek().get(team))
                .map(visits -> visits
                        * (1 + whatIf.extraTeams().getOrDefault(team.work(), 0))
                        * tweak.visitsOf(team.contractor()));
    }
}

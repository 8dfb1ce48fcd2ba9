package scot.tolbooth.inventory.rollout.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import scot.tolbooth.inventory.calendar.DatedPeriod;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * How the rest of the programme might be otherwise.
 *
 * @param extraTeams more teams for a kind of work, each as strong as what its contractor has now
 * @param without sites that are dropped
 * @param schoolHolidayShift by how many days all school holidays move; negative for earlier
 * @param closed days on which nobody works besides the known ones
 */
public record WhatIf(
        Map<WorkKind, Integer> extraTeams, Set<SiteCode> without, int schoolHolidayShift, List<DatedPeriod> closed) {

    /** Nothing is otherwise. */
    public static final WhatIf NOTHING = new WhatIf(Map.of(), Set.of(), 0, List.of());

    public WhatIf {
        if (extraTeams.values().stream().anyMatch(teams -> teams < 1 || teams > 20)) {
            throw new IllegalArgumentException("extraTeams must be 1 to 20 for each kind of work");
        }
        if (Math.abs(schoolHolidayShift) > 60) {
            throw new IllegalArgumentException("schoolShift must be between -60 and 60 days");
        }
        extraTeams = new TreeMap<>(extraTeams);
        without = new TreeSet<>(without);
        closed = List.copyOf(closed);
    }

    /** The same without one more site. */
    WhatIf dropping(Collection<SiteCode> sites) {
        Set<SiteCode> dropped = new TreeSet<>(without);
        dropped.addAll(sites);
        return new WhatIf(extraTeams, dropped, schoolHolidayShift, closed);
    }
}

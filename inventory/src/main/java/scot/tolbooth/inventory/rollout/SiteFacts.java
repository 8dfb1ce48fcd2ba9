package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import scot.tolbooth.inventory.site.SiteCode;

/** What other rooms know that gates ask for; for many sites at once, today or as at a day of the past. */
interface SiteFacts {

    /** What stands against work at each site for asbestos' sake; a site where nothing does is missing. */
    Map<SiteCode, Stands> asbestos(Collection<SiteCode> sites, LocalDate day);

    /** The circuits of the sites on that day. */
    WithCircuit circuits(Collection<SiteCode> sites, LocalDate day);

    /**
     * What stands against a milestone, a sentence each.
     *
     * @param untold what the dates of the facts do not tell of a day of the past; of today they tell everything
     */
    record Stands(List<String> missing, List<String> untold) {

        public Stands {
            missing = List.copyOf(missing);
            untold = List.copyOf(untold);
        }

        static final Stands NOTHING = new Stands(List.of(), List.of());

        static Stands missing(List<String> sentences) {
            return new Stands(sentences, List.of());
        }
    }

    /**
     * Which sites have a circuit.
     *
     * @param ordered one that is ordered
     * @param live one that is live
     */
    record WithCircuit(Set<SiteCode> ordered, Set<SiteCode> live) {

        public WithCircuit {
            ordered = Set.copyOf(ordered);
            live = Set.copyOf(live);
        }

        static final WithCircuit NONE = new WithCircuit(Set.of(), Set.of());
    }
}

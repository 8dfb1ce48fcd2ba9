package scot.tolbooth.portal.demo.estate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteKind;

/** How far each place has come, and how large its network is: invented, and always the same. */
final class Plan {

    static final int LIVE = 82;

    /** How many of the others have got where, from the most advanced. */
    private static final Map<Milestone, Integer> OTHERS = Map.of(
            Milestone.COMMISSIONING, 5,
            Milestone.INSTALLATION, 6,
            Milestone.CIRCUIT_LIVE, 7,
            Milestone.CIRCUIT_ORDERED, 8,
            Milestone.ASBESTOS_CHECK, 7,
            Milestone.SITE_SURVEY, 7,
            Milestone.IDENTIFIED, 8);

    private Plan() {}

    /** Every place with its progress, by code. */
    static List<SimulatedSite> of(List<Site> places) {
        List<Milestone> progress = progress(places.size());
        List<Site> byTurn =
                places.stream().sorted(Comparator.comparingDouble(Plan::turn)).toList();
        List<SimulatedSite> sites = new ArrayList<>();
        for (int at = 0; at < byTurn.size(); at++) {
            sites.add(simulated(byTurn.get(at), progress.get(at)));
        }
        sites.sort(Comparator.comparing(SimulatedSite::code));
        return List.copyOf(sites);
    }

    private static List<Milestone> progress(int places) {
        List<Milestone> progress = new ArrayList<>();
        for (int at = 0; at < LIVE; at++) {
            progress.add(Milestone.GO_LIVE);
        }
        OTHERS.keySet().stream().sorted(Comparator.reverseOrder()).forEach(milestone -> {
            for (int at = 0; at < OTHERS.getOrDefault(milestone, 0); at++) {
                progress.add(milestone);
            }
        });
        while (progress.size() < places) {
            progress.add(Milestone.IDENTIFIED);
        }
        return progress;
    }

    /** Who comes first: the places where most people come, with some luck. */
    private static double turn(Site place) {
        double priority = switch (place.kind()) {
            case COUNCIL_OFFICE -> -1;
            case TOWN_CENTRE -> 0.05;
            case PARK -> 0.2;
            case LIBRARY -> 0.22;
            case MUSEUM, COMMUNITY_CENTRE -> 0.35;
            default -> 0.45;
        };
        return priority + 0.6 * Dice.unit(place.code() + " turn");
    }

    private static SimulatedSite simulated(Site place, Milestone reached) {
        String code = place.code().value();
        Wireless wireless = Wireless.of(place.kind(), Dice.unit(code + " wireless"));
        int most = mostAccessPoints(place.kind());
        int accessPoints = most / 2 + Dice.below(most / 2 + 1, code + " access points", 0);
        double size = size(place.kind()) * Dice.between(0.6, 1.4, code + " size");
        return new SimulatedSite(place, reached, wireless, accessPoints, size);
    }

    private static int mostAccessPoints(SiteKind kind) {
        return switch (kind) {
            case TOWN_CENTRE, COUNCIL_OFFICE -> 10;
            case LIBRARY, PARK -> 5;
            default -> 3;
        };
    }

    private static double size(SiteKind kind) {
        return switch (kind) {
            case TOWN_CENTRE -> 65;
            case COUNCIL_OFFICE -> 120;
            case LIBRARY -> 115;
            case PARK, COMMUNITY_CENTRE -> 50;
            case MUSEUM -> 40;
            default -> 13;
        };
    }
}

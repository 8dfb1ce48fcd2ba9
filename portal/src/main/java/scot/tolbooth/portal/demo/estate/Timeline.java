package scot.tolbooth.portal.demo.estate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;

/** Invents the dates of a site's milestones around the day on which the demonstration is first started. */
final class Timeline {

    /** Days from "identified" to each milestone, in their order, for a site where nothing is in the way. */
    private static final Map<Milestone, Integer> DAYS = Map.of(
            Milestone.IDENTIFIED, 0,
            Milestone.SITE_SURVEY, 42,
            Milestone.ASBESTOS_CHECK, 70,
            Milestone.CIRCUIT_ORDERED, 84,
            Milestone.CIRCUIT_LIVE, 175,
            Milestone.INSTALLATION, 210,
            Milestone.COMMISSIONING, 238,
            Milestone.GO_LIVE, 245);

    private static final int LONGEST_LIVE_DAYS = 600;

    private final SimulatedSite site;
    private final LocalDate today;

    Timeline(SimulatedSite site, LocalDate today) {
        this.site = site;
        this.today = today;
    }

    /** Every milestone: those that happened with their dates, the others with a plan and perhaps a forecast. */
    List<SiteMilestone> milestones() {
        LocalDate identified = lastHappened().minusDays(days(site.reached()));
        List<SiteMilestone> milestones = new ArrayList<>();
        for (Milestone milestone : Milestone.values()) {
            milestones.add(milestone(milestone, identified.plusDays(days(milestone))));
        }
        return milestones;
    }

    private LocalDate lastHappened() {
        return site.isLive()
                ? today.minusDays(3 + within(LONGEST_LIVE_DAYS, "live since"))
                : today.minusDays(2 + within(25, "last step"));
    }

    private SiteMilestone milestone(Milestone milestone, LocalDate day) {
        if (milestone.compareTo(site.reached()) <= 0) {
            LocalDate planned = day.minusDays(within(28, "slip of " + milestone) - 7L);
            return record(milestone, planned, null, day, null);
        }
        return isLate() ? late(milestone, day) : record(milestone, day.plusDays(30), null, null, null);
    }

    /** What comes next was due already; the rest has moved with it, and is forecast anew. */
    private SiteMilestone late(Milestone milestone, LocalDate day) {
        if (site.reached().next().filter(milestone::equals).isPresent()) {
            return record(
                    milestone, today.minusDays(3 + within(30, "overdue")), null, null, "Waiting for the contractor");
        }
        LocalDate planned = day.plusDays(14);
        return record(milestone, planned, planned.plusDays(21 + within(40, "later")), null, null);
    }

    /** Some sites take their time. */
    private int days(Milestone milestone) {
        double pace = Dice.between(0.7, 1.4, site.code() + " pace");
        return (int) Math.round(DAYS.getOrDefault(milestone, 0) * pace);
    }

    private boolean isLate() {
        return Dice.unit(site.code() + " late") < 0.22;
    }

    private int within(int days, String what) {
        return Dice.below(days, site.code() + " " + what, 0);
    }

    private SiteMilestone record(
            Milestone milestone,
            LocalDate planned,
            @Nullable LocalDate forecast,
            @Nullable LocalDate actual,
            @Nullable String note) {
        return new SiteMilestone(site.code(), milestone, planned, forecast, actual, note);
    }
}

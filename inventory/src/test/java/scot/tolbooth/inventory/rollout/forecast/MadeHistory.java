package scot.tolbooth.inventory.rollout.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import scot.tolbooth.inventory.calendar.SchoolTerms;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;

/** A programme whose every duration was drawn from a known log-normal law, to the end; what is seen of it stops today. */
record MadeHistory(List<KnownSite> whole, LocalDate today) {

    static final LocalDate BEGIN = LocalDate.of(2024, 1, 8);
    static final WorkingCalendar DAYS = WorkingCalendar.scottish();
    static final SchoolTerms TERMS = SchoolTerms.northLanarkshire();
    static final ContractorId SURVEYORS = new ContractorId("acme-surveys");

    /** Half as long again as the prior says, and less spread out. */
    private static final double LONGER = 1.5;

    private static final double SPREAD = 0.45;

    static MadeHistory of(long seed, int sites, LocalDate today) {
        Random random = new Random(seed);
        return new MadeHistory(
                IntStream.range(0, sites)
                        .mapToObj(number -> site(number, BEGIN.plusDays(random.nextInt(900)), random))
                        .toList(),
                today);
    }

    /** What is known today. */
    ProgrammeFacts seen() {
        return facts(whole, today).asOf(today);
    }

    static ProgrammeFacts facts(List<KnownSite> sites, LocalDate today) {
        return new ProgrammeFacts(today, sites, Map.of(), DAYS, TERMS);
    }

    LocalDate truth(SiteCode code) {
        return whole.stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .flatMap(site -> site.actual(Milestone.GO_LIVE))
                .orElseThrow();
    }

    private static KnownSite site(int number, LocalDate begin, Random random) {
        Map<Milestone, LocalDate> actuals = new EnumMap<>(Milestone.class);
        actuals.put(Milestone.IDENTIFIED, begin);
        for (Step step : Step.values()) {
            LocalDate ready = step.waitsFor().stream()
                    .map(actuals::get)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            double median = step.prior().medianDays() * LONGER;
            int days = (int) Math.round(median * Math.exp(SPREAD * random.nextGaussian()));
            actuals.put(
                    step.milestone(),
                    step.isInWorkingDays() ? DAYS.plusWorkingDays(ready, days) : ready.plusDays(days));
        }
        return new KnownSite(
                new SiteCode("SITE-%05d".formatted(number)),
                number % 3 == 0 ? SiteKind.LIBRARY : SiteKind.COMMUNITY_CENTRE,
                actuals,
                Map.of(WorkKind.SITE_SURVEY, SURVEYORS, WorkKind.ASBESTOS_SURVEY, SURVEYORS));
    }

    /** Sites of which nothing happened but that they were identified. */
    static List<KnownSite> identified(int count, SiteKind kind, LocalDate day) {
        List<KnownSite> sites = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            sites.add(new KnownSite(
                    new SiteCode("NEW-%05d".formatted(number)),
                    kind,
                    Map.of(Milestone.IDENTIFIED, day),
                    Map.of(WorkKind.SITE_SURVEY, SURVEYORS)));
        }
        return sites;
    }
}

package scot.tolbooth.portal.programme.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.GateOverride;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.OverriddenGate;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.Assessment;
import scot.tolbooth.inventory.rollout.asbestos.Found;
import scot.tolbooth.inventory.rollout.asbestos.ItemId;
import scot.tolbooth.inventory.rollout.asbestos.NotifiedRemoval;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.rollout.blocker.ContractorTime;
import scot.tolbooth.inventory.rollout.blocker.SlaClock;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.visit.Conclusion;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitPlan;
import scot.tolbooth.inventory.visit.VisitTimes;

/** One fact of every kind that people are reminded of, at a library where one firm works; all hang on the same day. */
final class SampleFacts {

    static final SiteCode LIBRARY = new SiteCode("LIB-001");
    static final SiteCode ARCHIVED = new SiteCode("OLD-001");
    static final ContractorId ACME = new ContractorId("acme");
    static final ContractorId RIVAL = new ContractorId("rival");

    private final LocalDate day;

    /** @param day on which everything hangs */
    SampleFacts(LocalDate day) {
        this.day = day;
    }

    static ReminderFacts nothing() {
        return new ReminderFacts(
                Map.of(),
                new ReminderFacts.Steering(List.of(), List.of(), List.of()),
                new ReminderFacts.Work(List.of(), List.of(), List.of(), List.of(), List.of()),
                new ReminderFacts.Evidence(List.of(), List.of(), List.of(), new ReminderFacts.Unassessed(0, 0), null));
    }

    ReminderFacts all() {
        return at(LIBRARY, Map.of(LIBRARY, "Motherwell Library"));
    }

    /** The same at a site that is not in use any more. */
    ReminderFacts atAnArchivedSite() {
        return at(ARCHIVED, Map.of(LIBRARY, "Motherwell Library"));
    }

    private ReminderFacts at(SiteCode site, Map<SiteCode, String> names) {
        return new ReminderFacts(names, steering(site), work(site), evidence(site));
    }

    private ReminderFacts.Steering steering(SiteCode site) {
        GateOverride override = new GateOverride(
                site, Milestone.INSTALLATION, "The school is closed", day, "sro", Instant.EPOCH, List.of("no survey"));
        Blocker blocker = new Blocker(
                7,
                site,
                BlockerCause.WAYLEAVE,
                "The owner does not answer",
                null,
                null,
                null,
                day.minusDays(5),
                null,
                1);
        return new ReminderFacts.Steering(
                List.of(milestone(site, null)),
                List.of(new OverriddenGate(override, false, List.of("no survey"), List.of())),
                List.of(new ReminderFacts.Held(blocker, day)));
    }

    SiteMilestone milestone(SiteCode site, @Nullable LocalDate actual) {
        return new SiteMilestone(site, Milestone.SITE_SURVEY, day, null, actual, null);
    }

    private ReminderFacts.Work work(SiteCode site) {
        Accreditation old = new Accreditation("UKAS", "ISO/IEC 17020", "4711", null, day);
        Assignment job = new Assignment(1, ACME, site, WorkKind.SITE_SURVEY, day.minusYears(1), null);
        VisitTimes times = new VisitTimes(day, day, LocalTime.of(9, 0), LocalTime.of(16, 0));
        return new ReminderFacts.Work(
                List.of(firm(ACME, List.of(old)), firm(RIVAL, List.of())),
                List.of(job),
                List.of(new ContractorTime(job, new SlaClock(31, 30, day, null))),
                List.of(new ReminderFacts.Booked(
                        new Visit(3, new VisitPlan(site, ACME, WorkKind.SITE_SURVEY, times), "ann", Conclusion.OPEN, 1),
                        List.of("escorted: keys at the desk"))),
                List.of(new ReminderFacts.Unread(ACME, new RegisterVersion(site, 2, day, null, "All rooms"), day)));
    }

    private ReminderFacts.Evidence evidence(SiteCode site) {
        AsbestosItem item = new AsbestosItem(
                new ItemId(5),
                site,
                new Found(null, null, "Boiler room", "Pipe lagging", null, null),
                new Assessment(null, null, null, null),
                12,
                day.minusMonths(12),
                null,
                1);
        CircuitDates dates = new CircuitDates(null, null, null, null, day, null);
        Circuit circuit = new Circuit(
                new CircuitReference("NLC-1"), site, "Openreach", null, null, null, null, dates, null, null, null, 1);
        return new ReminderFacts.Evidence(
                List.of(item),
                List.of(new NotifiedRemoval(site, new WorkAreaId(9), "Comms room", day)),
                List.of(circuit),
                new ReminderFacts.Unassessed(2, 1),
                day.minusMonths(6));
    }

    private static Contractor firm(ContractorId id, List<Accreditation> accreditations) {
        return new Contractor(id, "Firm " + id, null, null, null, null, Map.of(), accreditations, false, 1);
    }
}

package scot.tolbooth.inventory.rollout.rag;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;

/** All assessments of sites and deliverables: only added to, so that every day of the past can be read again. */
public class Assessments {

    private final JdbcAssessments store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final RagRule rule;

    public Assessments(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock, RagRule rule) {
        this.store = new JdbcAssessments(jdbc);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.rule = rule;
    }

    /** Every assessment of one subject, the newest first. */
    public List<RecordedAssessment> history(Subject subject) {
        return store.of(subject);
    }

    /** The latest assessment of one subject on or before a day. */
    public Optional<RecordedAssessment> latest(Subject subject, LocalDate on) {
        return store.latest(subject, on);
    }

    /** The latest assessment of each deliverable on or before a day. */
    public Map<Subject, RecordedAssessment> ofDeliverables(LocalDate on) {
        return bySubject(store.latestOfEachDeliverable(on));
    }

    /** The latest assessment of each site on or before a day. */
    Map<Subject, RecordedAssessment> ofSites(LocalDate on) {
        return bySubject(store.latestOfEachSite(null, on));
    }

    /** The same of those sites alone whose colour it sets against the suggestion on that day. */
    Map<Subject, RecordedAssessment> overriddenSites(LocalDate on) {
        return bySubject(store.latestOfEachSite(null, on).stream()
                .filter(recorded -> recorded.assessment().overrideOn(on) != null)
                .toList());
    }

    /** The latest assessment of each of some sites on or before a day. */
    Map<Subject, RecordedAssessment> ofSites(Collection<SiteCode> sites, LocalDate on) {
        return bySubject(store.latestOfEachSite(sites, on));
    }

    private static Map<Subject, RecordedAssessment> bySubject(List<RecordedAssessment> latest) {
        return latest.stream()
                .collect(Collectors.toMap(recorded -> recorded.assessment().subject(), Function.identity()));
    }

    /**
     * Adds an assessment, with what the rules suggest from it and the facts.
     *
     * @throws IllegalArgumentException if it is of the future or of before the latest one, or if Amber or Red would be
     *     shown without a narrative
     */
    public RecordedAssessment record(Assessment assessment, Facts facts, Change change) {
        requireNotFuture(assessment);
        return transactions.execute(status -> {
            RecordedAssessment before =
                    store.latest(assessment.subject(), today()).orElse(null);
            requireAfter(assessment, before);
            RecordedAssessment recorded = judge(assessment, facts, before);
            requireNarrative(recorded);
            RecordedAssessment added = withId(recorded, store.add(recorded));
            audit.record(
                    change, assessment.subject().auditSubject(), before == null ? null : values(before), values(added));
            return added;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private RecordedAssessment judge(Assessment assessment, Facts facts, @Nullable RecordedAssessment before) {
        LocalDate since = since(assessment, before);
        Suggestion suggestion = suggest(assessment, facts, since);
        return new RecordedAssessment(0, clock.instant(), assessment, suggestion.colour(), suggestion.because(), since);
    }

    /** Since when the assessments alone, without the facts of their day, have asked for the same colour. */
    private LocalDate since(Assessment assessment, @Nullable RecordedAssessment before) {
        return before != null && byItself(assessment) == byItself(before.assessment())
                ? before.since()
                : assessment.assessedOn();
    }

    private RagColour byItself(Assessment assessment) {
        return suggest(assessment, Facts.NONE, assessment.assessedOn()).colour();
    }

    private Suggestion suggest(Assessment assessment, Facts facts, LocalDate since) {
        return rule.suggest(new Situation(
                assessment.assessedOn(),
                assessment.judgements(),
                since,
                new Progress(assessment.percent(), assessment.expected(), since),
                facts));
    }

    private void requireNotFuture(Assessment assessment) {
        if (assessment.assessedOn().isAfter(today())) {
            throw new IllegalArgumentException("assessed_on must not be in the future");
        }
    }

    private static void requireAfter(Assessment assessment, @Nullable RecordedAssessment before) {
        if (before != null
                && assessment.assessedOn().isBefore(before.assessment().assessedOn())) {
            throw new IllegalArgumentException("assessed_on must not be before the latest assessment, of "
                    + before.assessment().assessedOn());
        }
    }

    private static void requireNarrative(RecordedAssessment recorded) {
        if (recorded.shown().needsNarrative() && recorded.assessment().narrative() == null) {
            throw new NarrativeMissingException(recorded.shown(), recorded.because());
        }
    }

    private static RecordedAssessment withId(RecordedAssessment recorded, long id) {
        return new RecordedAssessment(
                id,
                recorded.recordedAt(),
                recorded.assessment(),
                recorded.suggested(),
                recorded.because(),
                recorded.since());
    }

    private static Map<String, String> values(RecordedAssessment recorded) {
        Assessment assessment = recorded.assessment();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("assessed_on", assessment.assessedOn().toString());
        values.put("assessed_by", assessment.assessedBy());
        for (Dimension dimension : Dimension.values()) {
            values.put(dimension.word(), assessment.judgements().of(dimension).word());
        }
        values.put("percent", assessment.percent().number());
        values.put("expected", assessment.expected().number());
        values.put("suggested", recorded.suggested().word());
        values.put("shown", recorded.shown().word());
        String narrative = assessment.narrative();
        if (narrative != null) {
            values.put("narrative", narrative);
        }
        ColourOverride override = assessment.override();
        if (override != null) {
            values.put("override", override.colour().word());
            values.put("override_reason", override.reason());
            values.put("override_expires", override.expires().toString());
        }
        return values;
    }
}

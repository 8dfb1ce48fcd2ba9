package scot.tolbooth.collector.alarm;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.collector.alarm.SiteActivity.Activity;
import scot.tolbooth.collector.availability.HistoryRecorder;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.EstateWatch;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Looks at the estate every five seconds, on one collector: writes down what changed, has asked what must be asked, and
 * raises and clears alarms.
 */
final class AlarmRound {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmRound.class);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(1);

    private final EstateWatch estate;
    private final HistoryRecorder history;
    private final Questions questions;
    private final RoundParts parts;
    private final LockingTaskExecutor locks;
    private final Clock clock;

    AlarmRound(
            EstateWatch estate,
            HistoryRecorder history,
            Questions questions,
            RoundParts parts,
            LockingTaskExecutor locks,
            Clock clock) {
        this.estate = estate;
        this.history = history;
        this.questions = questions;
        this.parts = parts;
        this.locks = locks;
        this.clock = clock;
    }

    /** What a round decides and writes with. */
    record RoundParts(
            Map<AlarmRule, RuleSettings> rules,
            AlarmEngine engine,
            AlarmBook book,
            SiteActivity activity,
            SiteTests tests,
            Desk desk) {}

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void run() {
        locks.executeWithLock(
                (Runnable) this::look,
                new LockConfiguration(clock.instant(), "alarm-round", LONGEST_ROUND, Duration.ZERO));
    }

    private void look() {
        try {
            EstateView view = estate.look();
            questions.ask(view);
            history.record(view);
            decide(view);
            parts.desk().tell(view.at());
        } catch (RuntimeException failure) {
            // The edge of the loop: the database may be away for a while, the next round looks again.
            LOG.warn("Alarms were not looked at and will be: {}", failure.toString());
        }
    }

    private void decide(EstateView view) {
        Map<SiteCode, Activity> activities = parts.activity().now();
        Impacts impacts = new Impacts(view, activities);
        Map<AlarmKey, Alarm> open = openByKey();
        for (Decision decision : parts.engine().decide(signals(view, activities), open, view.at())) {
            parts.book().apply(decision, impacts, view.at());
        }
        openByKey().values().forEach(alarm -> parts.book().affect(alarm, impacts.affected(alarm.key())));
    }

    private Map<AlarmKey, Alarm> openByKey() {
        return parts.book().open().stream().collect(toMap(Alarm::key, Function.identity()));
    }

    private List<Signal> signals(EstateView view, Map<SiteCode, Activity> activities) {
        List<Signal> signals = new ArrayList<>(StateSignals.of(view));
        signals.addAll(new CircuitSignals(view, parts.rules()).all());
        signals.addAll(new SiteSignals(view, parts.rules(), activities).all());
        signals.addAll(new TestSignals(view, parts.tests().latest()).all());
        signals.add(skew(view.at()));
        return signals;
    }

    private Signal skew(Instant at) {
        Duration skew =
                Duration.between(clock.instant(), parts.book().databaseTime()).abs();
        RuleSettings rule = parts.rules().getOrDefault(AlarmRule.CLOCK_SKEW, AlarmRule.CLOCK_SKEW.settings());
        return new Signal(
                new AlarmKey(AlarmRule.CLOCK_SKEW, "node", "collector"),
                "collector",
                null,
                Verdict.of(skew.toMillis() / 1000.0, rule, at),
                "its clock and that of the database are %d s apart".formatted(skew.toSeconds()));
    }
}

package scot.tolbooth.collector.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what alarms begin and end. It remembers how long things have been bad or good; which alarms are open it is
 * told, so that it can begin anew at any time.
 */
final class AlarmEngine {

    private final Map<AlarmRule, RuleSettings> rules;
    private final Map<AlarmKey, Watch> memory = new HashMap<>();

    AlarmEngine(Map<AlarmRule, RuleSettings> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** @param open the open alarms by what they are about */
    List<Decision> decide(List<Signal> signals, Map<AlarmKey, Alarm> open, Instant at) {
        List<Decision> decisions = new ArrayList<>();
        Set<AlarmKey> seen = new HashSet<>();
        for (Signal signal : signals) {
            RuleSettings rule = rules.get(signal.key().rule());
            if (rule != null && seen.add(signal.key())) {
                decide(signal, rule, open.get(signal.key()), at, decisions);
            }
        }
        memory.keySet().retainAll(seen);
        open.values().stream()
                .filter(alarm -> !seen.contains(alarm.key()))
                .forEach(alarm -> decisions.add(new Decision.Drop(alarm, "it is no longer watched")));
        return decisions;
    }

    private void decide(Signal signal, RuleSettings rule, @Nullable Alarm alarm, Instant at, List<Decision> decisions) {
        Watch before = memory.getOrDefault(signal.key(), Watch.NEW);
        Watch.Step step = before.look(signal.verdict(), alarm != null, rule, at);
        memory.put(signal.key(), step.after());
        switch (step.action()) {
            case RAISE -> decisions.add(raise(signal, rule, step.after(), at));
            case CLEAR -> decisions.add(new Decision.Clear(Objects.requireNonNull(alarm), signal.detail()));
            case DROP -> decisions.add(new Decision.Drop(Objects.requireNonNull(alarm), signal.detail()));
            case NONE -> keep(signal, step.after(), alarm, decisions);
        }
    }

    private static Decision raise(Signal signal, RuleSettings rule, Watch after, Instant at) {
        Instant since = Objects.requireNonNullElse(after.badSince(), at);
        return new Decision.Raise(
                signal, since, rule.severity(), after.flapping().flaps());
    }

    private static void keep(Signal signal, Watch after, @Nullable Alarm alarm, List<Decision> decisions) {
        if (alarm == null) {
            return;
        }
        String muted = signal.verdict() instanceof Verdict.Maintenance work ? work.reason() : null;
        boolean flaps = after.flapping().flaps();
        if (flaps != alarm.flapping() || !Objects.equals(muted, alarm.muted())) {
            decisions.add(new Decision.Keep(alarm, signal.detail(), flaps, muted));
        }
    }
}

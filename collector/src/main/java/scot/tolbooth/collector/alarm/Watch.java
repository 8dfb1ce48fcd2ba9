package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one thing under one rule.
 *
 * @param badSince since when it has been bad without a break
 * @param goodSince since when it has been good without a break
 * @param mutedUntil until when it was muted: what was bad then counts from then on
 */
record Watch(
        @Nullable Instant badSince,
        @Nullable Instant goodSince,
        @Nullable Instant mutedUntil,
        Flapping flapping) {

    static final Watch NEW = new Watch(null, null, null, Flapping.NONE);

    /** What is to be done about the alarm. */
    enum Action {
        NONE,
        RAISE,
        CLEAR,
        /** Ends it without a word. */
        DROP
    }

    record Step(Watch after, Action action) {}

    /** Takes one look: the rule that decides when an alarm begins and ends. */
    Step look(Verdict verdict, boolean open, RuleSettings rule, Instant at) {
        if (verdict instanceof Verdict.Bad bad) {
            return bad(bad.since(), open, rule, at);
        }
        if (verdict instanceof Verdict.Good) {
            return good(open, rule, at);
        }
        if (verdict instanceof Verdict.Between) {
            return new Step(new Watch(open ? badSince : null, null, mutedUntil, flapping), Action.NONE);
        }
        if (verdict instanceof Verdict.Unknown) {
            return new Step(new Watch(badSince, null, mutedUntil, flapping), Action.NONE);
        }
        // Announced or explained by another: whatever it looks like is no sign of its own.
        Flapping kept = verdict instanceof Verdict.Explained ? flapping : Flapping.NONE;
        boolean gone = verdict instanceof Verdict.Gone;
        return new Step(new Watch(null, null, at, kept), gone && open ? Action.DROP : Action.NONE);
    }

    private Step bad(Instant since, boolean open, RuleSettings rule, Instant at) {
        Instant start =
                badSince != null ? badSince : mutedUntil != null && mutedUntil.isAfter(since) ? mutedUntil : since;
        Watch after = new Watch(start, null, null, flapping.seen(true, at));
        boolean longEnough = !start.plus(rule.raiseAfter()).isAfter(at);
        boolean raise = !open && (longEnough || after.flapping.flaps());
        return new Step(after, raise ? Action.RAISE : Action.NONE);
    }

    private Step good(boolean open, RuleSettings rule, Instant at) {
        Instant start = goodSince == null ? at : goodSince;
        Watch after = new Watch(null, start, null, flapping.seen(false, at));
        boolean longEnough = Duration.between(start, at).compareTo(rule.clearAfter()) >= 0;
        boolean clear = open && longEnough && !after.flapping.flaps();
        return new Step(after, clear ? Action.CLEAR : Action.NONE);
    }
}

package scot.tolbooth.collector.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.EstateView.SiteView;
import scot.tolbooth.inventory.site.SiteCode;

/** What the rule about tests of the way in sees: sites at which the latest one failed. */
record TestSignals(EstateView view, Map<SiteCode, SiteTests.Outcome> outcomes) {

    List<Signal> all() {
        return view.sites().stream().map(this::of).toList();
    }

    private Signal of(SiteView site) {
        SiteTests.Outcome outcome = outcomes.get(site.site().code());
        return new Signal(
                AlarmKey.of(AlarmRule.WALK_UP, site.standing().subject()),
                site.standing().name(),
                site.site().code(),
                StateSignals.unless(site.standing(), verdict(outcome)),
                outcome == null ? "no walk-up test was made of late" : "walk-up test " + outcome.detail());
    }

    private static Verdict verdict(SiteTests.@Nullable Outcome outcome) {
        if (outcome == null) {
            return new Verdict.Gone("no walk-up test was made of late");
        }
        Instant failing = outcome.failingSince();
        return failing == null ? new Verdict.Good() : new Verdict.Bad(failing);
    }
}

package scot.tolbooth.collector.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.alarm.SiteActivity.Activity;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.EstateView.SiteView;
import scot.tolbooth.inventory.calendar.OpeningHours;
import scot.tolbooth.inventory.site.SiteCode;

/** What the rules about people see: sites that normally have some and now have none, and NASes that fell silent. */
final class SiteSignals {

    private static final Activity NOTHING_KNOWN = new Activity(0, null, null);

    private final EstateView view;
    private final Map<AlarmRule, RuleSettings> rules;
    private final Map<SiteCode, Activity> activities;

    SiteSignals(EstateView view, Map<AlarmRule, RuleSettings> rules, Map<SiteCode, Activity> activities) {
        this.view = view;
        this.rules = rules;
        this.activities = activities;
    }

    List<Signal> all() {
        return view.sites().stream().flatMap(this::of).toList();
    }

    private Stream<Signal> of(SiteView site) {
        Activity activity = activities.getOrDefault(site.site().code(), NOTHING_KNOWN);
        return Stream.of(
                signal(AlarmRule.NO_CLIENTS, site, noClients(site, activity), wordsOf(site, activity)),
                signal(AlarmRule.RADIUS_SILENCE, site, silence(site, activity), wordsOf(activity.radiusSilence())));
    }

    private Signal signal(AlarmRule rule, SiteView site, Verdict verdict, String detail) {
        return new Signal(
                AlarmKey.of(rule, site.standing().subject()),
                site.standing().name(),
                site.site().code(),
                StateSignals.unless(site.standing(), verdict),
                detail);
    }

    private Verdict noClients(SiteView site, Activity activity) {
        Integer clients = site.clients();
        if (clients == null) {
            return new Verdict.Unknown();
        }
        if (clients > 0 || activity.online() > 0) {
            return new Verdict.Good();
        }
        return isExpected(site, activity) ? new Verdict.Bad(view.at()) : new Verdict.Between();
    }

    private Verdict silence(SiteView site, Activity activity) {
        Duration silence = activity.radiusSilence();
        if (silence == null) {
            return new Verdict.Unknown();
        }
        RuleSettings rule = rules.getOrDefault(AlarmRule.RADIUS_SILENCE, AlarmRule.RADIUS_SILENCE.settings());
        Verdict verdict = Verdict.of(silence.toSeconds() / 60.0, rule, view.at());
        return verdict instanceof Verdict.Bad && !isExpected(site, activity) ? new Verdict.Between() : verdict;
    }

    /** Whether people are usual there at this hour, and the doors are open as far as is known. */
    private boolean isExpected(SiteView site, Activity activity) {
        RuleSettings rule = rules.getOrDefault(AlarmRule.NO_CLIENTS, AlarmRule.NO_CLIENTS.settings());
        boolean open = Optional.ofNullable(site.site().openingHours())
                .flatMap(OpeningHours::parse)
                .map(hours -> hours.isOpen(view.at()))
                .orElse(true);
        return open && activity.usual() != null && activity.usual() >= rule.raise();
    }

    private static String wordsOf(SiteView site, Activity activity) {
        int clients = Objects.requireNonNullElse(site.clients(), 0);
        if (clients > 0 || activity.online() > 0) {
            return "devices associated: %d, people signed in: %d".formatted(clients, activity.online());
        }
        return activity.usual() == null
                ? "nobody is associated"
                : String.format(Locale.UK, "nobody is associated where %.0f people are usual now", activity.usual());
    }

    private static String wordsOf(@Nullable Duration silence) {
        return silence == null
                ? "no RADIUS request was ever heard"
                : silence.compareTo(SiteActivity.LONGEST_SILENCE) >= 0
                        ? "no RADIUS request has come for %d days or more"
                                .formatted(SiteActivity.LONGEST_SILENCE.toDays())
                        : "the last RADIUS request came %s ago".formatted(roughly(silence));
    }

    /** In the unit that people would use. */
    private static String roughly(Duration silence) {
        if (silence.toMinutes() < 120) {
            return silence.toMinutes() == 1 ? "1 minute" : silence.toMinutes() + " minutes";
        }
        return silence.toHours() < 48 ? silence.toHours() + " hours" : silence.toDays() + " days";
    }
}

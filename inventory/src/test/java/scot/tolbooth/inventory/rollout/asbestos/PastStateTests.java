package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.CHANGE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.SITE;
import static scot.tolbooth.inventory.rollout.asbestos.AsbestosAtASite.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PastStateTests {

    private static final String NO_REGISTER =
            "No version of the asbestos register is recorded, so no contractor can have seen it";

    private final AsbestosAtASite site = new AsbestosAtASite();

    @Test
    void everyDayOfThePastSaysWhatStoodAgainstInstallationThen() {
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NONE_IN_AREA);
        site.acknowledgeRegister();

        assertThat(past(50).missing()).containsExactly(presumed("visit booked"), NO_REGISTER);
        assertThat(past(35).missing()).containsExactly(presumed("surveyed"), NO_REGISTER);
        assertThat(past(29).missing()).containsExactly(presumed("report received"), NO_REGISTER);
        assertThat(past(28).missing())
                .containsExactly(
                        "Work area 'Route' has no outcome: a named competent person must record one", NO_REGISTER);
        assertThat(past(27).missing()).containsExactly(NO_REGISTER);
        assertThat(past(1).missing())
                .containsExactly("No contractor has acknowledged version 1 of the asbestos register of 20 Nov 2026");
        assertThat(past(0)).isEqualTo(new PastState(site.missing(), List.of()));
        assertThat(past(0).missing()).isEmpty();
        assertThat(past(50).untold()).isEmpty();
    }

    @Test
    void aWorkAreaOfWhichNothingIsDatedYetIsNotGuessedAt() {
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);

        assertThat(past(61).missing()).containsExactly(NO_REGISTER);
        assertThat(past(61).untold())
                .containsExactly("how work area 'Route' stood cannot be told: nothing of it is dated by then");
    }

    @Test
    void plannedWorkThatWasChangedLaterIsNotGuessedAt() {
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.NONE_IN_AREA);
        WorkAreaPlan other = new WorkAreaPlan("Route", WorkAreaKind.ROUTE, "Through the loft as well", true);
        site.areas.replan(route.id(), site.now(route).version(), other, CHANGE);

        assertThat(past(20).missing()).containsExactly(NO_REGISTER);
        assertThat(past(20).untold())
                .containsExactly("how work area 'Route' stood cannot be told:"
                        + " its planned work was changed on a day that is not recorded");
    }

    @Test
    void aRestrictionStandsFromItsDayToTheDayBeforeItWasClosed() {
        WorkArea route = site.add("Route");
        Restriction opened = site.restrictions.open(route.id(), "Debris was found", "ann", TODAY.minusDays(10), CHANGE);
        site.restrictions.close(
                opened.id(), new Restriction.Closure("ann", TODAY.minusDays(5), "It is cleaned"), CHANGE);

        String restricted = "Work area 'Route' has been restricted since 11 Nov 2026 (Debris was found):"
                + " ann must see to it that the restriction can be closed";
        assertThat(past(11).missing()).doesNotContain(restricted);
        assertThat(past(10).missing()).contains(restricted);
        assertThat(past(6).missing()).contains(restricted);
        assertThat(past(5).missing()).doesNotContain(restricted);
    }

    @Test
    void stepsOfARemovalCountFromTheirDays() {
        WorkArea route = site.add("Route");
        site.accepted(SurveyKind.REFURBISHMENT, route);
        site.decide(route, OutcomeKind.LICENSED_REMOVAL);
        site.outcomes.take(route.id(), AsbestosAtASite.notified(), CHANGE);
        site.outcomes.take(route.id(), AsbestosAtASite.removed(), CHANGE);

        assertThat(past(3).missing()).first().isEqualTo(site.missing().get(0));
        assertThat(past(4).missing()).first().isNotEqualTo(site.missing().get(0));
        assertThat(past(27).missing()).first().isNotEqualTo(past(26).missing().get(0));
    }

    private static String presumed(String progress) {
        return "Work area 'Route' is presumed to contain asbestos: no accepted refurbishment survey covers it"
                + " (survey 1: " + progress + ")";
    }

    private PastState past(int daysAgo) {
        LocalDate day = TODAY.minusDays(daysAgo);
        return Objects.requireNonNull(site.checks.past(List.of(SITE), day).get(SITE));
    }
}

package scot.tolbooth.radius.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.inventory.calendar.OpeningHours;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.radius.registrant.GroupName;

class PolicyBookTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-007");
    private static final GroupName VOLUNTEERS = new GroupName("volunteers");
    private static final WeekTimes WORKING_HOURS = new WeekTimes(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));
    private static final PolicyRule BASE = PolicyRule.base(new PolicySettings(
            Duration.ofHours(8), Duration.ofMinutes(15), Duration.ofMinutes(5), 20_000_000, 5_000_000));

    /** Each says only its own download rate, so that the rate names the rule. */
    private static final List<PolicyRule> RULES = List.of(
            BASE,
            rule("site", 100, new Scope(LIBRARY, null, null, WeekTimes.ALWAYS, Opening.ANY)),
            rule("site-group", 101, new Scope(LIBRARY, null, VOLUNTEERS, WeekTimes.ALWAYS, Opening.ANY)),
            rule("kind-times", 102, new Scope(null, SiteKind.LIBRARY, null, WORKING_HOURS, Opening.ANY)),
            rule("kind-closed", 103, new Scope(null, SiteKind.LIBRARY, null, WeekTimes.ALWAYS, Opening.CLOSED)),
            rule("kind", 104, new Scope(null, SiteKind.LIBRARY, null, WeekTimes.ALWAYS, Opening.ANY)),
            rule("a-kind", 105, new Scope(null, SiteKind.MUSEUM, null, WeekTimes.ALWAYS, Opening.ANY)),
            rule("b-kind", 106, new Scope(null, SiteKind.MUSEUM, null, WeekTimes.ALWAYS, Opening.ANY)),
            rule("group", 107, new Scope(null, null, VOLUNTEERS, WeekTimes.ALWAYS, Opening.ANY)));

    /** 27 November 2026 is a Friday. */
    @ParameterizedTest
    @CsvSource({
        "LIB-007, library, , 2026-11-27T12:00, site",
        "LIB-007, library, volunteers, 2026-11-27T12:00, site-group",
        "LIB-001, library, , 2026-11-27T12:00, kind-times",
        "LIB-001, library, volunteers, 2026-11-27T12:00, kind-times",
        "LIB-001, library, , 2026-11-27T08:59, kind-closed",
        "LIB-001, library, , 2026-11-27T17:00, kind",
        "LIB-001, library, , 2026-11-28T12:00, kind-closed",
        "MUS-001, museum, , 2026-11-27T12:00, a-kind",
        "MUS-001, museum, volunteers, 2026-11-27T12:00, a-kind",
        "PRK-001, park, volunteers, 2026-11-27T12:00, group",
        "PRK-001, park, , 2026-11-27T12:00, base",
        ", , , 2026-11-27T12:00, base",
        ", , volunteers, 2026-11-27T12:00, group",
    })
    void theMostSpecificRuleWins(
            @Nullable String site, @Nullable String kind, @Nullable String group, LocalDateTime at, String expected) {
        Settled settled = new PolicyBook(RULES).settle(circumstances(site, kind, group, at));

        assertThat(settled.sources().get(Term.DOWNLOAD))
                .extracting(rule -> rule.name().value())
                .isEqualTo(expected);
    }

    @Test
    void whatARuleDoesNotSayTheNextOneSays() {
        Settled settled = new PolicyBook(RULES)
                .settle(circumstances("LIB-007", "library", null, LocalDateTime.of(2026, 11, 27, 12, 0)));

        assertThat(settled.terms().number(Term.DOWNLOAD)).contains(100L);
        assertThat(settled.terms().number(Term.UPLOAD)).contains(5_000_000L);
        assertThat(settled.sources().get(Term.UPLOAD)).isEqualTo(BASE);
    }

    @Test
    void everyRuleIsJudgedWithTheReason() {
        Settled settled = new PolicyBook(RULES)
                .settle(circumstances("LIB-001", "library", null, LocalDateTime.of(2026, 11, 27, 12, 0)));

        assertThat(settled.judgements())
                .extracting(judgement -> judgement.rule().name().value() + " " + judgement.mismatch())
                .containsExactly(
                        "site-group SITE",
                        "site SITE",
                        "kind-times null",
                        "kind-closed NOT_CLOSED",
                        "a-kind KIND",
                        "b-kind KIND",
                        "kind null",
                        "group GROUP",
                        "base null");
    }

    @Test
    void openingHoursThatAreNotKnownAreNotGuessed() {
        PolicyRule open = rule("open", 1, new Scope(null, null, null, WeekTimes.ALWAYS, Opening.OPEN));
        PolicyRule closed = rule("closed", 2, new Scope(null, null, null, WeekTimes.ALWAYS, Opening.CLOSED));
        Place unknown = new Place(LIBRARY, SiteKind.LIBRARY, null);

        Settled settled = new PolicyBook(List.of(open, closed, BASE))
                .settle(new Circumstances(unknown, null, Instant.parse("2026-11-27T12:00:00Z"), null));

        assertThat(settled.judgements())
                .extracting(Settled.Judgement::mismatch)
                .containsExactly(Scope.Mismatch.HOURS_UNKNOWN, Scope.Mismatch.HOURS_UNKNOWN, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T12:00, 18000",
        "2026-11-27T16:50, 600",
        "2026-11-27T16:59:30, 60",
        // Closed: nothing to wait for.
        "2026-11-27T18:00, 28800",
        // On the day that the clocks go back the hour counts twice.
        "2026-10-25T00:30, 9000",
    })
    void aSessionEndsAtClosingTimeWhereTheRuleSaysSo(LocalDateTime at, long seconds) {
        PolicyRule closing = new PolicyRule(
                new RuleName("closing"), Scope.EVERYWHERE, new Terms(Map.of(Term.ENDS_AT_CLOSING, true)), 1);
        OpeningHours hours =
                OpeningHours.parse("Mo-Fr 09:00-17:00; Su 00:00-02:00").orElseThrow();

        Settled settled = new PolicyBook(List.of(closing, BASE))
                .settle(new Circumstances(
                        new Place(LIBRARY, SiteKind.LIBRARY, hours),
                        null,
                        at.atZone(LONDON).toInstant(),
                        null));

        assertThat(settled.sessionSeconds()).contains(seconds);
    }

    @Test
    void rulesAreSaidInWords() {
        Scope byDay = new Scope(null, SiteKind.LIBRARY, null, WORKING_HOURS, Opening.ANY);
        PolicyRule rule = new PolicyRule(
                new RuleName("by-day"),
                byDay,
                new Terms(Map.of(
                        Term.DOWNLOAD, 20_000_000L,
                        Term.UPLOAD, 2_500_000L,
                        Term.SESSION_TIMEOUT, 7_200L,
                        Term.QUOTA, 1_500_000_000L,
                        Term.DEVICES, 1L,
                        Term.ENDS_AT_CLOSING, true)),
                1);

        assertThat(rule.sentence())
                .isEqualTo("In libraries, on weekdays, 9:00 to 17:00: sessions of at most 2 hours, 20 Mbit/s down, "
                        + "2,500 kbit/s up, 1.5 GB a day for each person, 1 device at once for each person, "
                        + "ended at closing time");
        WeekTimes evenings = new WeekTimes(Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY), LocalTime.of(18, 0), null);
        assertThat(PolicyWords.scope(new Scope(LIBRARY, null, VOLUNTEERS, evenings, Opening.OPEN)))
                .isEqualTo(
                        "At LIB-007, for the group volunteers, on Mondays and Sundays, 18:00 to midnight, while open");
    }

    @Test
    void valuesOutOfBoundsAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(Map.of(Term.VLAN, 4095L)))
                .withMessage("vlan must be a whole number between 1 and 4094");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Terms(Map.of(Term.FILTER, "a\"b")))
                .withMessageStartingWith("filter must be 1 to 64 letters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scope(LIBRARY, SiteKind.LIBRARY, null, WeekTimes.ALWAYS, Opening.ANY))
                .withMessageStartingWith("site_kind ");
    }

    private static PolicyRule rule(String name, long download, Scope scope) {
        return new PolicyRule(new RuleName(name), scope, new Terms(Map.of(Term.DOWNLOAD, download)), 1);
    }

    private static Circumstances circumstances(
            @Nullable String site, @Nullable String kind, @Nullable String group, LocalDateTime at) {
        Place place = site == null || kind == null
                ? null
                : new Place(
                        new SiteCode(site),
                        SiteKind.of(kind),
                        OpeningHours.parse("Mo-Fr 09:00-20:00").orElseThrow());
        return new Circumstances(
                place,
                group == null ? null : new GroupName(group),
                at.atZone(LONDON).toInstant(),
                null);
    }
}

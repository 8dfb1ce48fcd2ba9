package scot.tolbooth.inventory.rollout.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteCode;

class StoppageDaysTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode PARK = new SiteCode("PRK-001");
    private static final ContractorId ACME = new ContractorId("acme-surveys");
    private static final List<BlockerCause> CAUSES = List.of(BlockerCause.values());
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @Test
    void bothTheFirstAndTheLastDayCount() {
        assertThat(days(blocker(LIBRARY, BlockerCause.WEATHER, 3, 5, null)).total())
                .isEqualTo(3);
    }

    @Test
    void whatHoldsStillIsCountedToTheEnd() {
        assertThat(days(blocker(LIBRARY, BlockerCause.WEATHER, 29, null, null)).total())
                .isEqualTo(2);
    }

    @Test
    void aDayCountsOnceForItsSiteAndOnceForEachCause() {
        StoppageDays days = days(
                blocker(LIBRARY, BlockerCause.ASBESTOS, 1, 10, ACME),
                blocker(LIBRARY, BlockerCause.ASBESTOS, 5, 12, null),
                blocker(LIBRARY, BlockerCause.WAYLEAVE, 11, 14, null),
                blocker(PARK, BlockerCause.ASBESTOS, 1, 2, ACME));

        assertThat(days.bySite()).containsEntry(LIBRARY, 14).containsEntry(PARK, 2);
        assertThat(days.byCause()).containsEntry(BlockerCause.ASBESTOS, 14).containsEntry(BlockerCause.WAYLEAVE, 4);
        assertThat(days.byContractor()).containsExactly(java.util.Map.entry(ACME, 12));
        assertThat(days.total()).isEqualTo(16);
    }

    @Test
    void whatEndedBeforeThePeriodIsNotInIt() {
        Blocker before = new Blocker(
                0, LIBRARY, BlockerCause.POWER, "x", null, null, null, FIRST.minusDays(9), FIRST.minusDays(1), 0);

        assertThat(days(before)).isEqualTo(StoppageDays.of(List.of(), FIRST, LAST));
    }

    @Test
    void theTotalIsThatOfCountingDayByDay() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Blocker> blockers = new ArrayList<>();
            for (int number = random.nextInt(8); number > 0; number--) {
                int start = 1 + random.nextInt(28);
                Integer stop = random.nextInt(4) == 0 ? null : start + random.nextInt(31 - start);
                BlockerCause cause = CAUSES.get(random.nextInt(CAUSES.size()));
                blockers.add(blocker(random.nextBoolean() ? LIBRARY : PARK, cause, start, stop, null));
            }
            Set<Object> held = new HashSet<>();
            FIRST.datesUntil(LAST.plusDays(1))
                    .forEach(day -> blockers.stream()
                            .filter(blocker -> blocker.heldOn(day))
                            .forEach(blocker -> held.add(List.of(blocker.site(), day))));

            assertThat(days(blockers.toArray(Blocker[]::new)).total()).isEqualTo(held.size());
        }
    }

    private static StoppageDays days(Blocker... blockers) {
        return StoppageDays.of(List.of(blockers), FIRST, LAST);
    }

    private static Blocker blocker(
            SiteCode site, BlockerCause cause, int start, @Nullable Integer stop, @Nullable ContractorId contractor) {
        return new Blocker(
                0,
                site,
                cause,
                "because",
                null,
                contractor,
                null,
                LocalDate.of(2026, 11, start),
                stop == null ? null : LocalDate.of(2026, 11, stop),
                0);
    }
}

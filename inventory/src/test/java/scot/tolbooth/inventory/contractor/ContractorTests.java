package scot.tolbooth.inventory.contractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.inventory.site.SiteCode;

class ContractorTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ContractorId ACME = new ContractorId("acme-surveys");

    @ParameterizedTest
    @ValueSource(strings = {"a", "-acme", "acme surveys", "acme_surveys", "a2345678901234567890123456789012345678901"})
    void anIdentifierIsASlug(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContractorId(text))
                .withMessageStartingWith("must be 2 to 40");
    }

    @Test
    void capitalsOfAnIdentifierAreLowered() {
        assertThat(new ContractorId(" Acme-Surveys ")).isEqualTo(ACME);
    }

    @ParameterizedTest
    @EnumSource(WorkKind.class)
    void everyKindOfWorkIsReadFromItsWord(WorkKind work) {
        assertThat(WorkKind.of(work.word())).isEqualTo(work);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, true",
        "2026-11-21, 2026-11-21, true",
        "2026-11-22, 2026-12-31, false",
        "2026-01-01, 2026-11-20, false",
        "          , 2026-11-21, true",
        "          , 2026-11-20, false",
        "2026-11-21,           , true",
        "          ,           , true"
    })
    void anAccreditationHoldsFromItsFirstDayToItsLast(
            @Nullable LocalDate issued, @Nullable LocalDate expires, boolean valid) {
        assertThat(new Accreditation("UKAS", "ISO/IEC 17020", "0123", issued, expires).isValidOn(DAY))
                .isEqualTo(valid);
    }

    @Test
    void whatCountsIsTheStandardOnTheDayAndNotTheFirmAlone() {
        Contractor acme = contractor(
                Map.of(),
                List.of(
                        new Accreditation("UKAS", "ISO/IEC 17020", "0123", null, DAY.minusDays(1)),
                        new Accreditation("UKAS", "ISO/IEC 17025", "0456", null, null)));

        assertThat(acme.isAccredited("iso/iec 17020", DAY)).isFalse();
        assertThat(acme.isAccredited("ISO/IEC 17020", DAY.minusDays(1))).isTrue();
        assertThat(acme.isAccredited("ISO/IEC 17025", DAY)).isTrue();
        assertThat(acme.expiringBefore(DAY)).extracting(Accreditation::number).containsExactly("0123");
    }

    @Test
    void theSameAccreditationStandsOnce() {
        Accreditation one = new Accreditation("UKAS", "ISO/IEC 17020", "0123", null, DAY);
        Accreditation again = new Accreditation("UKAS", "ISO/IEC 17020", "0123", null, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contractor(Map.of(), List.of(one, again)))
                .withMessageStartingWith("accreditations must not name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Accreditation("UKAS", "ISO/IEC 17020", "0123", DAY, DAY.minusDays(1)));
    }

    @Test
    void termsAreKnownForSomeKindsOfWorkOnly() {
        Contractor acme = contractor(Map.of(WorkKind.SITE_SURVEY, new WorkTerms(10, 2.5)), List.of());

        assertThat(acme.slaWorkingDays(WorkKind.SITE_SURVEY)).contains(10);
        assertThat(acme.visitsPerWeek(WorkKind.SITE_SURVEY)).contains(2.5);
        assertThat(acme.slaWorkingDays(WorkKind.CIRCUIT)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkTerms(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkTerms(null, 0.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkTerms(null, Double.NaN));
    }

    @Test
    void assignmentsOverlapWhereTheyShareADay() {
        Random random = new Random(3);
        for (int run = 0; run < 2000; run++) {
            Assignment one = assignment(random);
            Assignment other = assignment(random);
            boolean shared =
                    DAY.datesUntil(DAY.plusDays(40)).anyMatch(day -> one.isActiveOn(day) && other.isActiveOn(day));
            assertThat(one.overlaps(other)).as("%s and %s", one, other).isEqualTo(shared);
            assertThat(other.overlaps(one)).isEqualTo(shared);
        }
    }

    private static Assignment assignment(Random random) {
        LocalDate from = DAY.plusDays(random.nextInt(12));
        LocalDate until = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(6));
        return new Assignment(0, ACME, new SiteCode("LIB-007"), WorkKind.SITE_SURVEY, from, until);
    }

    private static Contractor contractor(Map<WorkKind, WorkTerms> terms, List<Accreditation> accreditations) {
        return new Contractor(ACME, "Acme", null, null, null, null, terms, accreditations, false, 0);
    }
}

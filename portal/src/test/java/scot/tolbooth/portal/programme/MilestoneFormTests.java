package scot.tolbooth.portal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.FormProblems;

class MilestoneFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final FormProblems problems = new FormProblems();

    @Test
    void datesAndNoteAreRead() {
        SiteMilestone read = read(new MilestoneForm("2026-10-01", "", "2026-11-21", " done "));

        assertThat(problems.isEmpty()).isTrue();
        assertThat(read.planned()).isEqualTo("2026-10-01");
        assertThat(read.forecast()).isNull();
        assertThat(read.actual()).isEqualTo(TODAY);
        assertThat(read.note()).isEqualTo("done");
    }

    @Test
    void whatIsNoDateIsSaidOfItsField() {
        read(new MilestoneForm("1/10/2026", "soon", "", null));

        assertThat(problems.all()).containsOnlyKeys("planned", "forecast");
    }

    @Test
    void nothingHappenedInTheFuture() {
        read(new MilestoneForm("", "", "2026-11-22", null));

        assertThat(problems.of("actual")).contains("future");
    }

    private SiteMilestone read(MilestoneForm form) {
        return form.read(new SiteCode("LIB-001"), Milestone.SITE_SURVEY, TODAY, problems);
    }
}

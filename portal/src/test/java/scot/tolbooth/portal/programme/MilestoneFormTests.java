package scot.tolbooth.portal.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.FormProblems;

class MilestoneFormTests {

    private static final SiteCode SITE = new SiteCode("LIB-001");
    private final FormProblems problems = new FormProblems();

    @Test
    void datesAndNoteAreRead() {
        SiteMilestone read = read("2026-10-01", "", "2026-11-21", " done ");

        assertThat(problems.isEmpty()).isTrue();
        assertThat(read.planned()).isEqualTo("2026-10-01");
        assertThat(read.forecast()).isNull();
        assertThat(read.actual()).isEqualTo("2026-11-21");
        assertThat(read.note()).isEqualTo("done");
    }

    @Test
    void whatIsNoDateIsSaidOfItsField() {
        read("1/10/2026", "soon", "", null);

        assertThat(problems.all()).containsOnlyKeys("planned", "forecast");
    }

    @Test
    void anOverrideNeedsReasonAndEnd() {
        new MilestoneForm(null, null, null, null, null, null, "The minister comes", "", null)
                .read(SITE, Milestone.INSTALLATION, problems);

        assertThat(problems.all()).containsOnlyKeys("override_until");
    }

    @Test
    void whatSomebodyElseRecordedMeanwhileIsNoticed() {
        SiteMilestone then = new SiteMilestone(SITE, Milestone.SITE_SURVEY, null, null, null, "as it was");
        SiteMilestone now = new SiteMilestone(SITE, Milestone.SITE_SURVEY, null, null, null, "as it is");
        MilestoneForm form = MilestoneForm.of(then);

        assertThat(form.hasSeen(then)).isTrue();
        assertThat(form.hasSeen(now)).isFalse();
        assertThat(form.havingSeen(now).hasSeen(now)).isTrue();
    }

    private SiteMilestone read(String planned, String forecast, String actual, @Nullable String note) {
        return new MilestoneForm(planned, forecast, actual, note, null, null, null, null, null)
                .read(SITE, Milestone.SITE_SURVEY, problems)
                .milestone();
    }
}

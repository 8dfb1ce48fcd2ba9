package scot.tolbooth.inventory.rollout.asbestos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.site.SiteCode;

/** 5,000 sites with three work areas each, surveyed, decided and acknowledged. */
class ManySitesTests {

    private static final Logger LOG = Logger.getLogger(ManySitesTests.class.getName());

    private static final String FILL = """
            INSERT INTO inventory.site (code, name, kind, latitude, longitude, published, version)
            SELECT 'S-' || n, 'Site ' || n, 'library', 55.8, -3.8, true, 1 FROM generate_series(1, 5000) n;
            INSERT INTO inventory.asbestos_work_area (site, name, kind, description, disturbs_fabric, scope_version,
                                                      findings, version)
            SELECT 'S-' || n, 'Route ' || k, 'route', 'Containment', true, 1, 0, 1
              FROM generate_series(1, 5000) n, generate_series(1, 3) k;
            INSERT INTO inventory.asbestos_survey (site, kind, ordered_on, state, visit_from, visit_to, surveyor,
                                                   organisation, accreditation, accredited_until, report_on,
                                                   report_reference, reviewed_by, reviewer_qualification, reviewed_on,
                                                   review_reason, version)
            SELECT 'S-' || n, 'refurbishment', '2026-03-01', 'accepted', '2026-03-09', '2026-03-09', 'Sue', 'Acme', '1',
                   '2027-01-01', '2026-03-14', 'R', 'Dr Expert', 'P405', '2026-03-16', 'checked', 6
              FROM generate_series(1, 5000) n;
            INSERT INTO inventory.asbestos_survey_area (survey, area, scope_version)
            SELECT survey.id, area.id, 1
              FROM inventory.asbestos_survey survey JOIN inventory.asbestos_work_area area ON area.site = survey.site;
            INSERT INTO inventory.asbestos_outcome (area, scope_version, findings, survey, survey_version, person,
                                                    qualification, decided_on, reason, kind)
            SELECT area, 1, 0, survey, 6, 'Dr Expert', 'P405', '2026-03-17', 'report', 'none-in-area'
              FROM inventory.asbestos_survey_area;
            INSERT INTO inventory.asbestos_register (site, number, dated, summary)
            SELECT 'S-' || n, 1, '2026-03-18', 'none' FROM generate_series(1, 5000) n;
            INSERT INTO inventory.asbestos_acknowledgement (site, register_number, contractor, person, acknowledged_at)
            SELECT 'S-' || n, 1, 'fitters', 'Fi Tter', '2026-03-19T09:00:00Z' FROM generate_series(1, 4990) n;
            """;

    @Test
    void theStatesOfAllSitesTakeAFewQueries() {
        AsbestosAtASite site = new AsbestosAtASite();
        site.database.jdbc().sql(FILL).update();
        site.checks.states();

        long start = System.nanoTime();
        Map<SiteCode, SiteState> states = site.checks.states();
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        LOG.info(() -> "asbestos states of " + states.size() + " sites took " + took.toMillis() + " ms");
        assertThat(states).hasSize(5001);
        assertThat(states.values().stream().filter(SiteState::isClear).count()).isEqualTo(4990);
    }
}

package scot.tolbooth.portal.work;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A programme of many sites, made in the database: a third live and the others at every milestone, a tenth blocked, a
 * twentieth live on an override, ten contractors; surveyed, wired and assessed as far as their milestones say.
 */
final class LoadedProgramme {

    private static final List<String> STATEMENTS = List.of(
            """
            INSERT INTO inventory.site (code, name, kind, town, latitude, longitude, published, version)
            SELECT 'S-' || lpad(n::text, 5, '0'), 'Site number ' || n,
                   (ARRAY['library', 'school', 'community-centre', 'park'])[1 + n % 4],
                   (ARRAY['Motherwell', 'Airdrie', 'Wishaw', 'Kilsyth', 'Shotts'])[1 + n % 5],
                   55.7 + (n % 97) * 0.002, -4.1 + (n % 89) * 0.003, true, 1
              FROM generate_series(1, :sites) AS n
            """, """
            INSERT INTO inventory.milestone (site, milestone, planned, forecast, actual, note)
            SELECT 'S-' || lpad(n::text, 5, '0'), step.word,
                   current_date - 400 + (n % 200) + step.at * 30,
                   CASE WHEN step.at > n % 10 THEN current_date + (step.at - n % 10) * 20 - 18 + n % 90 END,
                   CASE WHEN step.at <= n % 10 THEN current_date - 500 + (n % 180) + step.at * 35 + n % 7 END,
                   CASE WHEN step.at = n % 10 + 1 THEN 'waiting for the landlord' END
              FROM generate_series(1, :sites) AS n,
                   (VALUES (0, 'identified'), (1, 'site-survey'), (2, 'asbestos-check'), (3, 'circuit-ordered'),
                           (4, 'circuit-live'), (5, 'installation'), (6, 'commissioning'), (7, 'go-live'))
                       AS step (at, word)
            """, """
            INSERT INTO inventory.contractor (id, name, archived, version)
            SELECT 'firm-' || n, 'Firm ' || n, false, 1 FROM generate_series(0, 9) AS n
            """, """
            INSERT INTO inventory.contractor_terms (contractor, work, sla_working_days, visits_per_week)
            SELECT 'firm-' || n, work, 20, 12
              FROM generate_series(0, 9) AS n, unnest(ARRAY['site-survey', 'asbestos-survey']) AS work
            """, """
            INSERT INTO inventory.assignment (contractor, site, work, first_day)
            SELECT 'firm-' || n % 10, 'S-' || lpad(n::text, 5, '0'), work, current_date - 300
              FROM generate_series(1, :sites) AS n, unnest(ARRAY['site-survey', 'asbestos-survey']) AS work
            """, """
            INSERT INTO inventory.visit (site, contractor, work, first_day, last_day, arrives, leaves, booked_by, state,
                                         version)
            SELECT 'S-' || lpad(n::text, 5, '0'), 'firm-' || n % 10, 'site-survey', current_date + n % 30,
                   current_date + n % 30, '09:00', '12:00', 'firm', 'booked', 1
              FROM generate_series(3, :sites, 3) AS n
            """, """
            INSERT INTO inventory.blocker (site, cause, text, contractor, started, version)
            SELECT 'S-' || lpad(n::text, 5, '0'), (ARRAY['asbestos', 'wayleave', 'contractor'])[1 + n % 3],
                   'held up', 'firm-' || n % 10, current_date - n % 60, 1
              FROM generate_series(10, :sites, 10) AS n
            """, """
            INSERT INTO inventory.asbestos_work_area (site, name, kind, description, disturbs_fabric, scope_version,
                                                      findings, version)
            SELECT 'S-' || lpad(n::text, 5, '0'), 'Route ' || k, 'route', 'Containment', true, 1, 0, 1
              FROM generate_series(1, :sites) AS n, generate_series(1, 2) AS k
             WHERE n % 10 >= 1
            """, """
            INSERT INTO inventory.asbestos_survey (site, kind, contractor, ordered_on, state, visit_from, visit_to,
                                                   surveyor, organisation, accreditation, accredited_until, report_on,
                                                   report_reference, reviewed_by, reviewer_qualification, reviewed_on,
                                                   review_reason, version)
            SELECT 'S-' || lpad(n::text, 5, '0'), 'refurbishment', 'firm-' || n % 10, current_date - 290, 'accepted',
                   current_date - 280, current_date - 280, 'Sue', 'Acme', '1', current_date + 90, current_date - 270,
                   'R', 'Dr Expert', 'P405', current_date - 265, 'checked', 6
              FROM generate_series(1, :sites) AS n
             WHERE n % 10 >= 2
            """, """
            INSERT INTO inventory.asbestos_survey_area (survey, area, scope_version)
            SELECT survey.id, area.id, 1
              FROM inventory.asbestos_survey survey
              JOIN inventory.asbestos_work_area area ON area.site = survey.site
            """, """
            INSERT INTO inventory.asbestos_outcome (area, scope_version, findings, survey, survey_version, person,
                                                    qualification, decided_on, reason, kind)
            SELECT area, 1, 0, survey, 6, 'Dr Expert', 'P405', current_date - 260, 'report', 'none-in-area'
              FROM inventory.asbestos_survey_area
            """, """
            INSERT INTO inventory.circuit (reference, site, supplier, ordered, installed, version)
            SELECT 'C-' || n, 'S-' || lpad(n::text, 5, '0'), 'Telco', current_date - 200,
                   CASE WHEN n % 10 >= 4 THEN current_date - 100 END, 1
              FROM generate_series(1, :sites) AS n
             WHERE n % 10 >= 3
            """, """
            INSERT INTO inventory.device (name, site, kind, address, port, poll_seconds, version)
            SELECT 'd-' || n || '-' || k, 'S-' || lpad(n::text, 5, '0'), 'access-point',
                   '10.' || n / 250 || '.' || n % 250 || '.' || k, 161, 60, 1
              FROM generate_series(1, :sites) AS n, generate_series(1, 3) AS k
            """, """
            INSERT INTO inventory.assessment (site, assessed_on, assessed_by, recorded_at, scope, cost, quality,
                                              resources, risk, time, percent, expected, narrative, suggested, because,
                                              since)
            SELECT 'S-' || lpad(n::text, 5, '0'), current_date - 100 * quarter, 'load', now(), 'on-track', 'on-track',
                   'on-track', 'on-track', 'on-track', 'on-track', 40, 45, 'As planned.', 'green', 'On track.',
                   current_date - 100 * quarter
              FROM generate_series(1, :sites) AS n, generate_series(0, 2) AS quarter
             WHERE n % 2 = 0
            """, """
            INSERT INTO inventory.forecast_change (site, milestone, moved_from, moved_to, reason, changed_by, at)
            SELECT 'S-' || lpad(n::text, 5, '0'), 'go-live', current_date, current_date + 30, 'weather', 'load',
                   now() - interval '40 days'
              FROM generate_series(3, :sites, 3) AS n
            """, """
            INSERT INTO inventory.gate_override (site, milestone, reason, until, given_by, at, missing)
            SELECT 'S-' || lpad(n::text, 5, '0'), 'go-live',
                   'Live for years' || CASE WHEN n % 40 = 8 THEN ' ' || n ELSE '' END, current_date - 90, 'load',
                   now() - interval '100 days', ARRAY['Commissioning has not happened']
              FROM generate_series(8, :sites, 20) AS n
            """, """
            INSERT INTO inventory.journal_entry (id, site, severity, text, written_by, written_at)
            SELECT nextval('inventory.journal_entry_id'), 'S-' || lpad(n::text, 5, '0'), 'info', 'Somebody called.',
                   'load', now() - interval '3 days'
              FROM generate_series(1, :sites) AS n, generate_series(1, 3)
            """, """
            INSERT INTO inventory.audit_entry (at, changed_by, subject, before, after)
            SELECT now() - interval '30 days', 'load', 'rollout S-' || lpad(n::text, 5, '0'), NULL,
                   jsonb_build_object('milestone', 'site-survey', 'note', k)
              FROM generate_series(1, :sites) AS n, generate_series(1, 10) AS k
            """, """
            INSERT INTO inventory.deliverable (theme, title, start_date, end_date, version)
            SELECT 'Digital', 'Activity ' || n, current_date - 400, current_date + 200, 1
              FROM generate_series(1, 45) AS n
            """, "ANALYZE");

    private LoadedProgramme() {}

    static void fill(JdbcClient jdbc, int sites) {
        for (String statement : STATEMENTS) {
            JdbcClient.StatementSpec sql = jdbc.sql(statement);
            (statement.contains(":sites") ? sql.param("sites", sites) : sql).update();
        }
    }

    /** What staff do all day: one change, of one site. */
    static void change(JdbcClient jdbc) {
        jdbc.sql("INSERT INTO inventory.audit_entry (at, changed_by, subject) VALUES (now(), 'load', 'site S-00007')")
                .update();
    }
}

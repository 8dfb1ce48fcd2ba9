package scot.tolbooth.inventory.rollout.report;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import scot.tolbooth.inventory.database.ScratchDatabase;

/**
 * How long the committee's report takes with 5,000 sites in rollout, each with all milestones, two assessments and a
 * blocker. Run it from the module's test classes; it prints every round in milliseconds.
 */
public final class CommitteeReportBenchmark {

    private static final int ROUNDS = 20;

    private static final String SITES = """
            INSERT INTO inventory.site (code, name, kind, latitude, longitude, published, version)
            SELECT 'BEN-' || n, 'Site ' || n, 'library', 55.8, -3.9, true, 1 FROM generate_series(1, 5000) AS n
            """;

    private static final String MILESTONES = """
            INSERT INTO inventory.milestone (site, milestone, planned, forecast, actual)
            SELECT 'BEN-' || n, milestone, current_date - 100 + 25 * at::int, current_date - 90 + 25 * at::int,
                   CASE WHEN at <= n % 8 THEN current_date - 95 + at::int END
              FROM generate_series(1, 5000) AS n,
                   unnest(ARRAY['identified', 'site-survey', 'asbestos-check', 'circuit-ordered', 'circuit-live',
                                'installation', 'commissioning', 'go-live']) WITH ORDINALITY AS step (milestone, at)
            """;

    private static final String ASSESSMENTS = """
            INSERT INTO inventory.assessment (site, assessed_on, assessed_by, recorded_at, scope, cost, quality,
                        resources, risk, time, percent, expected, narrative, suggested, because, since)
            SELECT 'BEN-' || n, current_date - 30 * back, 'ann', now(), 'on-track', 'on-track', 'on-track',
                   'on-track', 'emerging-issue', 'on-track', n % 90, 50, 'Surveys are late.', 'amber', 'Late.',
                   current_date - 30 * back
              FROM generate_series(1, 5000) AS n, generate_series(1, 2) AS back
            """;

    private static final String BLOCKERS = """
            INSERT INTO inventory.blocker (site, cause, text, owner, started, version)
            SELECT 'BEN-' || n, 'asbestos', 'Loft is presumed to contain it', 'ben', current_date - n % 50, 1
              FROM generate_series(1, 5000) AS n
            """;

    private CommitteeReportBenchmark() {}

    public static void main(String[] arguments) {
        try (ScratchDatabase database = ScratchDatabase.with("inventory")) {
            List.of(SITES, MILESTONES, ASSESSMENTS, BLOCKERS, "ANALYZE")
                    .forEach(statement -> database.jdbc().sql(statement).update());
            SampleProgramme programme = new SampleProgramme(database, Clock.systemUTC());
            LocalDate today = LocalDate.now(LONDON);
            List<Long> milliseconds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                int heldUp = programme.reports.asAt(today).heldUp().size();
                milliseconds.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
                if (heldUp == 0) {
                    throw new IllegalStateException("no site is held up: nothing was measured");
                }
            }
            System.out.println("committee report of 5,000 sites, ms: " + milliseconds);
        }
    }
}

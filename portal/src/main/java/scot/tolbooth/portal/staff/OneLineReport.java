package scot.tolbooth.portal.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Reports why the service does not start in one line, in place of Spring Boot's block of them. */
final class OneLineReport implements FailureAnalysisReporter {

    private static final Logger LOG = LoggerFactory.getLogger("scot.tolbooth");

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        String text = analysis.getDescription() + (action == null || action.isBlank() ? "" : " " + action);
        LOG.error("Tolbooth cannot start: {}", text.strip().replaceAll("\\s*\\R\\s*", " "));
    }
}

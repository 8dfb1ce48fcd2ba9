package scot.tolbooth.portal.programme.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.report.CommitteeReport;
import scot.tolbooth.inventory.rollout.report.DeliverablePosition;
import scot.tolbooth.inventory.rollout.report.Figure;
import scot.tolbooth.inventory.rollout.report.Shares;
import scot.tolbooth.inventory.rollout.report.Summary;
import scot.tolbooth.portal.document.SpreadsheetText;

/** The report as one table (RFC 4180): a row for everything that it counts or lists, the section in the first column. */
final class CommitteeCsv {

    private static final List<String> COLUMNS = List.of(
            "as_at", "section", "item", "value", "of", "percent", "change", "rag", "status", "start", "end", "owner",
            "note");

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final StringBuilder text = new StringBuilder();
    private final CommitteeReport report;

    private CommitteeCsv(CommitteeReport report) {
        this.report = report;
    }

    static String write(CommitteeReport report) {
        return new CommitteeCsv(report).write();
    }

    private String write() {
        line(COLUMNS);
        report.figures().forEach(this::figure);
        summary("deliverables", report.deliverables());
        summary("sites", report.sites());
        report.positions().forEach(this::position);
        report.heldUp()
                .forEach(site -> row(
                        "held-up",
                        site.code() + " " + site.name(),
                        "",
                        "",
                        "",
                        "",
                        site.colour().word(),
                        site.next(),
                        site.since(),
                        "",
                        "",
                        String.join(" ", site.reasons())));
        report.stoppages()
                .forEach(stoppage -> row(
                        "stoppage-days",
                        stoppage.cause(),
                        stoppage.days(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        stoppage.blockers() + " blockers"));
        report.overrides()
                .forEach(override -> row(
                        "override",
                        override.subject(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        override.what(),
                        "",
                        override.expires(),
                        override.by(),
                        override.reason()));
        report.untold().forEach(sentence -> row("untold", "", "", "", "", "", "", "", "", "", "", sentence));
        row("rule", "rag-tolerance", "", "", "", "", "", "", "", "", "", report.tolerance());
        row("rule", "percentages", "", "", "", "", "", "", "", "", "", report.rounding());
        return text.toString();
    }

    private void figure(Figure figure) {
        row(
                "figure",
                figure.name(),
                figure.value(),
                "",
                "",
                figure.previous() == null ? "" : figure.value() - figure.previous(),
                "",
                "",
                "",
                "",
                "",
                figure.definition() + " " + figure.period() + ".");
    }

    private void summary(String things, Summary summary) {
        summary.commenced()
                .shares()
                .forEach(share -> share(
                        things + "-commenced",
                        share.of() ? "commenced" : "not-yet-due-to-start",
                        share,
                        summary.all()));
        summary.status()
                .shares()
                .forEach(share -> share(
                        things + "-status",
                        share.of().word(),
                        share,
                        summary.status().total()));
        summary.rag()
                .shares()
                .forEach(share -> share(
                        things + "-rag", share.of().word(), share, summary.rag().total()));
    }

    private void share(String section, String item, Shares.Share<?> share, long of) {
        row(section, item, share.count(), of, share.percent(), "", "", "", "", "", "", "");
    }

    private void position(DeliverablePosition position) {
        row(
                "deliverable",
                position.theme() + ": " + position.title(),
                "",
                "",
                position.percent(),
                "",
                position.colour().word(),
                position.status().word(),
                position.start(),
                position.end(),
                position.owner(),
                position.narrative());
    }

    private void row(@Nullable Object... cells) {
        text.append(report.asAt()).append(',');
        line(Arrays.asList(cells));
    }

    private void line(List<? extends @Nullable Object> cells) {
        text.append(cells.stream().map(CommitteeCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(@Nullable Object value) {
        String plain = value == null ? "" : value.toString();
        String safe = value instanceof String ? SpreadsheetText.plain(plain) : plain;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

package scot.tolbooth.portal.programme.blocker;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.BlockerCause;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.FormProblems;

/** A blocker as somebody typed it. */
public record BlockerForm(
        @Nullable String cause,
        @Nullable String text,
        @Nullable String owner,
        @Nullable String contractor,
        @Nullable String milestone,
        @Nullable String started,
        @Nullable String stopped,
        long id,
        long version) {

    static BlockerForm begun(LocalDate today) {
        return new BlockerForm(null, null, null, null, null, today.toString(), null, 0, 0);
    }

    static BlockerForm of(Blocker blocker) {
        return new BlockerForm(
                blocker.cause().word(),
                blocker.text(),
                blocker.owner(),
                Objects.toString(blocker.contractor(), null),
                blocker.milestone() == null ? null : blocker.milestone().word(),
                blocker.started().toString(),
                Objects.toString(blocker.stopped(), null),
                blocker.id(),
                blocker.version());
    }

    /** Reads it; what is wrong goes among the problems, and then there is nothing to read. */
    @Nullable Blocker read(SiteCode site, LocalDate today, FormProblems problems) {
        BlockerCause why = problems.required("cause", words(cause), BlockerCause::of);
        ContractorId whose = problems.optional("contractor", words(contractor), ContractorId::new);
        Milestone which = problems.optional("milestone", words(milestone), Milestone::of);
        LocalDate first = problems.required("started", words(started), CsvColumn::date);
        LocalDate last = problems.optional("stopped", words(stopped), CsvColumn::date);
        refuseFuture("started", first, today, problems);
        refuseFuture("stopped", last, today, problems);
        String whoSeesToIt = words(owner);
        try {
            return why == null || first == null
                    ? null
                    : new Blocker(
                            id,
                            site,
                            why,
                            words(text),
                            whoSeesToIt.isEmpty() ? null : whoSeesToIt,
                            whose,
                            which,
                            first,
                            last,
                            version);
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
            return null;
        }
    }

    private static void refuseFuture(String field, @Nullable LocalDate day, LocalDate today, FormProblems problems) {
        if (day != null && day.isAfter(today)) {
            problems.add(field, "must not be in the future");
        }
    }

    private static String words(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

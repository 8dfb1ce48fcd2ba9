package scot.tolbooth.portal.api.record;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;

/**
 * How an answer says that a change was not put back.
 *
 * @param subject whose change it is, such as {@code site LIB-007}
 */
record UndoAnswers(String subject) {

    /** The number of a change as it stands in an address. */
    long entry(String id) {
        return Keys.read(id, Long::valueOf).orElseThrow(() -> none(id));
    }

    static boolean isConfirmed(Fields query) {
        Field<Boolean> confirmed = query.optional("confirmed", Kind.flag(), false);
        return query.build(confirmed::value);
    }

    /** Puts back, or answers with the problem why not. */
    void attempt(long entry, Supplier<UndoOutcome> work) {
        UndoOutcome outcome;
        try {
            outcome = work.get();
        } catch (NoSuchElementException gone) {
            throw none(Long.toString(entry));
        }
        if (outcome instanceof UndoOutcome.ChangedSince since) {
            throw Problems.conflict(since.sentence() + ": repeat with confirmed=true to put it back all the same");
        }
        if (outcome instanceof UndoOutcome.Impossible impossible) {
            throw Problems.conflict(impossible.sentence());
        }
    }

    private RuntimeException none(String id) {
        return Problems.notFound("There is no change " + id + " of " + subject);
    }
}

package scot.tolbooth.portal.programme.assessment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.staff.FormProblems;

/** Turns a broken rule that names its field first, such as {@code narrative must be …}, into that field's problem. */
public final class FormRules {

    private FormRules() {}

    /** What is made, or nothing where a rule is broken. */
    public static <T> @Nullable T named(FormProblems problems, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException broken) {
            problems.add(broken);
            return null;
        }
    }
}

package scot.tolbooth.portal.walkup;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.walkup.WalkUp.Step;

/** The steps of one test, each timed; after one that fails no other is made. */
final class Steps {

    private final List<Step> made = new ArrayList<>();
    private @Nullable String skipped;

    /** What a step came to. */
    sealed interface Result {

        /** It went as it should. */
        record Good(@Nullable String detail) implements Result {}

        /** It did not. */
        record Bad(String problem) implements Result {}

        /** There is nothing to test. */
        record Moot(String reason) implements Result {}
    }

    /** Makes a step, unless one before it failed. */
    Steps then(String name, Supplier<Result> step) {
        if (isOver()) {
            return this;
        }
        long begun = System.nanoTime();
        Result result = step.get();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (result instanceof Result.Moot moot) {
            skipped = moot.reason();
        } else if (result instanceof Result.Bad bad) {
            made.add(new Step(name, false, took, bad.problem()));
        } else {
            made.add(new Step(name, true, took, ((Result.Good) result).detail()));
        }
        return this;
    }

    List<Step> made() {
        return made;
    }

    /** Why there is nothing to test; absent where there is. */
    @Nullable String skipped() {
        return skipped;
    }

    /** The step that failed; absent where none did. */
    @Nullable Step failed() {
        return made.stream().filter(step -> !step.passed()).findFirst().orElse(null);
    }

    private boolean isOver() {
        return skipped != null || failed() != null;
    }
}

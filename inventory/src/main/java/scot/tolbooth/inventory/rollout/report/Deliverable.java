package scot.tolbooth.inventory.rollout.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.rag.DeliverableId;

/**
 * Something that the programme has promised, as a row of the committee's table.
 *
 * @param version counts the changes
 */
public record Deliverable(DeliverableId id, Details details, long version) {

    /**
     * What is recorded of it.
     *
     * @param theme the theme or programme, 1 to 120 characters
     * @param title the deliverable, 1 to 500 characters; no theme has the same twice
     * @param approvedAt where and when it was approved, such as {@code Policy and Strategy in September 2023}
     * @param end after the start
     * @param owner who answers for it
     */
    public record Details(
            String theme,
            String title,
            @Nullable String approvedAt,
            LocalDate start,
            LocalDate end,
            @Nullable String owner) {

        public Details {
            theme = within(theme, "theme", 120);
            title = within(title, "title", 500);
            approvedAt = approvedAt == null || approvedAt.isBlank() ? null : within(approvedAt, "approved_at", 200);
            owner = owner == null || owner.isBlank() ? null : within(owner, "owner", 120);
            if (!end.isAfter(start)) {
                throw new IllegalArgumentException("end must be after the start, " + start);
            }
        }

        private static String within(String text, String name, int longest) {
            String stripped = text.strip();
            if (stripped.isEmpty() || stripped.length() > longest) {
                throw new IllegalArgumentException(name + " must be 1 to " + longest + " characters");
            }
            return stripped;
        }
    }
}

package scot.tolbooth.inventory.rollout.forecast;

/**
 * What moves the end: by how much earlier it would come if one thing were better, with all else and all luck the same.
 *
 * @param kind {@code step}, {@code contractor} or {@code site}
 * @param subject the milestone's word, the contractor or the site's code
 * @param lastDaysEarlier calendar days by which the last site's P80 date comes earlier; negative for later
 * @param meanDaysEarlier calendar days by which sites go live earlier on average
 */
public record Driver(String kind, String subject, long lastDaysEarlier, double meanDaysEarlier) {

    /** What would be better. */
    public String change() {
        return switch (kind) {
            case "step" -> "took half as long";
            case "contractor" -> "took half as long and made twice as many visits";
            default -> "were dropped";
        };
    }
}

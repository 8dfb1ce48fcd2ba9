package scot.tolbooth.portal.programme.scorecard;

/**
 * How much of what a contractor handed in was accepted when it was reviewed for the first time.
 *
 * @param accepted those accepted at their first review
 * @param reviewed those that were reviewed at all; what waits for its review does not count
 */
public record FirstReviews(long accepted, long reviewed) {

    static final FirstReviews NONE = new FirstReviews(0, 0);

    public FirstReviews {
        if (accepted < 0 || accepted > reviewed) {
            throw new IllegalArgumentException("accepted must be 0 to %d, not %d".formatted(reviewed, accepted));
        }
    }

    static FirstReviews of(boolean accepted) {
        return new FirstReviews(accepted ? 1 : 0, 1);
    }

    FirstReviews plus(FirstReviews other) {
        return new FirstReviews(accepted + other.accepted, reviewed + other.reviewed);
    }

    /** The share accepted at once; 0 to 1, not a number where none was reviewed. */
    public double share() {
        return (double) accepted / reviewed;
    }
}

package scot.tolbooth.inventory.rollout.asbestos;

/**
 * The material assessment of an item (HSG264, HSG227).
 *
 * @param product the kind of product, 1 to 3
 * @param damage its damage or deterioration, 0 to 3
 * @param surface its surface treatment, 0 to 3
 * @param fibre the type of asbestos, 1 to 3
 */
public record MaterialScore(int product, int damage, int surface, int fibre) {

    public MaterialScore {
        require("product_score", product, 1);
        require("damage_score", damage, 0);
        require("surface_score", surface, 0);
        require("fibre_score", fibre, 1);
    }

    /** From 2 to 12. */
    public int total() {
        return product + damage + surface + fibre;
    }

    public ScoreBand band() {
        return ScoreBand.of(total());
    }

    private static void require(String field, int score, int least) {
        if (score < least || score > 3) {
            throw new IllegalArgumentException("%s must be %d to 3".formatted(field, least));
        }
    }
}

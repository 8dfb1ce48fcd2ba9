package scot.tolbooth.portal.staff;

/** Content security policies: everything comes from this service itself, and no script or style stands in a page. */
final class ContentPolicy {

    private static final String COMMON = "default-src 'none'; script-src 'self'; connect-src 'self'; font-src 'self'; "
            + "manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; ";

    private final String images;

    ContentPolicy(MapTiles tiles) {
        this.images = "img-src 'self' data:"
                + tiles.origin().map(origin -> " " + origin).orElse("") + "; ";
    }

    /** For every page that is not named below. */
    String strict() {
        return COMMON + images + "style-src 'self'; form-action 'self'";
    }

    /** For residents: the hand-over posts to, or is redirected to, the NAS, whose address is the operator's. */
    String residents() {
        return COMMON + images + "style-src 'self'; form-action 'self' http: https:";
    }

    /** For the page that reads the API's description: Swagger UI writes style attributes. */
    String apiPages() {
        return COMMON + images + "style-src 'self' 'unsafe-inline'; form-action 'self'";
    }
}

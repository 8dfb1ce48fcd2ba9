package scot.tolbooth.portal.openid;

/** That a provider could not be used; caught where its answer is turned into an outcome. */
final class OpenIdException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;
    private final String why;

    /** @param why without anything personal or secret: it is logged and shown to staff */
    OpenIdException(Trouble trouble, String why) {
        super(why);
        this.trouble = trouble;
        this.why = why;
    }

    OpenIdException(Trouble trouble, String why, Exception cause) {
        super(why, cause);
        this.trouble = trouble;
        this.why = why;
    }

    Trouble trouble() {
        return trouble;
    }

    String why() {
        return why;
    }
}

package scot.tolbooth.portal.signup;

/** The address of a journey that is over, or never was. */
public class JourneyGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JourneyGoneException() {
        super("no such journey, or it is over");
    }
}

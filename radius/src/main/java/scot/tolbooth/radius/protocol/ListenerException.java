package scot.tolbooth.radius.protocol;

/** The service cannot listen where it is told to; the message names the setting that mends it. */
public final class ListenerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ListenerException(String message, Throwable cause) {
        super(message, cause);
    }
}

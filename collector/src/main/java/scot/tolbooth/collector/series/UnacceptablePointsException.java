package scot.tolbooth.collector.series;

/** The store refuses these points for what they are: offering them again is of no use. */
final class UnacceptablePointsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnacceptablePointsException(String message, Throwable cause) {
        super(message, cause);
    }
}

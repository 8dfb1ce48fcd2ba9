package scot.tolbooth.inventory.database;

import org.jspecify.annotations.Nullable;

/** The service cannot start for want of a database; the message names the setting that mends it. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

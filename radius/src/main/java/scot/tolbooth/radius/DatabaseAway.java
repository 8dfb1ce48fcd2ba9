package scot.tolbooth.radius;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away from one that does not like what it was given. */
public final class DatabaseAway {

    private DatabaseAway() {}

    /** Whether the failure says that the database is away. */
    public static boolean explains(Throwable failure) {
        return failure instanceof TransactionException || failure instanceof DataAccessResourceFailureException;
    }
}

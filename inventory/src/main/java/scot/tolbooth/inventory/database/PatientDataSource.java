package scot.tolbooth.inventory.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A pool that heeds the {@link Patience} of whoever takes a connection. */
final class PatientDataSource extends HikariDataSource {

    PatientDataSource(HikariConfig configuration) {
        super(configuration);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        @Nullable Duration patience = Patience.ofThisThread();
        if (patience != null) {
            // The pool takes it back when the connection is returned; the driver needs no thread for it.
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
        }
        return connection;
    }
}

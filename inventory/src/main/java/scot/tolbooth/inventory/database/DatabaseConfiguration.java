package scot.tolbooth.inventory.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Gives everyone else a data source that is already up to date, on the embedded server or on the operator's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final String NAME = "tolbooth";

    @Bean
    DataDirectory dataDirectory(DatabaseSettings settings) {
        return DataDirectory.open(settings.dataDir());
    }

    @Bean
    ModuleSchema inventorySchema() {
        return new ModuleSchema("inventory");
    }

    @Bean
    @Conditional(NoDatabaseOfTheirOwn.class)
    @ConditionalOnMissingBean
    EmbeddedPostgres embeddedPostgres(DataDirectory directory) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(new DataDirectory(directory.subdirectory("postgres")));
        postgres.ensureDatabase(NAME);
        return postgres;
    }

    @Bean
    HikariDataSource dataSource(
            Environment environment, ObjectProvider<EmbeddedPostgres> embedded, List<ModuleSchema> schemas) {
        HikariDataSource dataSource = open(configuration(environment, Optional.ofNullable(embedded.getIfAvailable())));
        try {
            Migrations.run(dataSource, schemas);
            return dataSource;
        } catch (FlywayException failure) {
            dataSource.close();
            throw new DatabaseUnavailableException(
                    "The database schema cannot be brought up to date: " + failure.getMessage(), failure);
        }
    }

    private static HikariDataSource open(HikariConfig configuration) {
        try {
            return new PatientDataSource(configuration);
        } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException failure) {
            throw new DatabaseUnavailableException(
                    "spring.datasource.url: no connection to " + configuration.getJdbcUrl() + ": "
                            + failure.getMessage(),
                    failure);
        }
    }

    private static HikariConfig configuration(Environment environment, Optional<EmbeddedPostgres> embedded) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName(NAME);
        configuration.setMaximumPoolSize(
                environment.getProperty("spring.datasource.hikari.maximum-pool-size", Integer.class, 20));
        configuration.setConnectionTimeout(10_000);
        configuration.setValidationTimeout(2_000);
        // The server must notice too that this process is gone, or what it held stays locked for two hours.
        configuration.setConnectionInitSql(
                "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3");
        embedded.ifPresentOrElse(
                postgres -> {
                    configuration.setJdbcUrl(postgres.url(NAME));
                    configuration.setUsername(NAME);
                    configuration.setPassword(postgres.password());
                },
                () -> {
                    configuration.setJdbcUrl(environment.getRequiredProperty("spring.datasource.url"));
                    configuration.setUsername(environment.getProperty("spring.datasource.username"));
                    configuration.setPassword(environment.getProperty("spring.datasource.password"));
                });
        return configuration;
    }
}

package scot.tolbooth.portal.programme.transfer;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.inventory.transfer.CsvImporter;
import scot.tolbooth.inventory.transfer.netbox.NetBoxImporter;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Intake intake(JdbcClient jdbc, CsvFormats formats, CsvImporter importer, NetBoxImporter netBox, Clock clock) {
        return new Intake(new JdbcPendingImports(jdbc), formats, importer, netBox, clock);
    }
}

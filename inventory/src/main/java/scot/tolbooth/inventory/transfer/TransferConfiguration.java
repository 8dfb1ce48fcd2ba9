package scot.tolbooth.inventory.transfer;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import scot.tolbooth.inventory.circuit.Circuits;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.Sites;

/** Files come in the order of their beans: what is referred to before what refers to it. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

    @Bean
    @Order(10)
    CsvFormat<?> sitesCsv(Sites sites) {
        return new SitesCsv(sites);
    }

    @Bean
    @Order(20)
    CsvFormat<?> devicesCsv(Devices devices, Sites sites) {
        return new DevicesCsv(devices, sites);
    }

    @Bean
    @Order(25)
    CsvFormat<?> circuitsCsv(Circuits circuits, Sites sites, Devices devices) {
        return new CircuitsCsv(circuits, sites, devices);
    }

    @Bean
    @Order(30)
    CsvFormat<?> milestonesCsv(Rollout rollout, Sites sites) {
        return new MilestonesCsv(rollout, sites);
    }

    @Bean
    CsvFormats csvFormats(List<CsvFormat<?>> formats) {
        return new CsvFormats(formats);
    }

    @Bean
    CsvImporter csvImporter(PlatformTransactionManager transactions) {
        return new CsvImporter(transactions);
    }

    @Bean
    RecordImporter recordImporter(CsvFormats formats, PlatformTransactionManager transactions) {
        return new RecordImporter(formats, transactions);
    }

    @Bean
    StartupImports startupImports(Environment environment, CsvFormats formats, CsvImporter importer) {
        return new StartupImports(environment, formats, importer);
    }
}

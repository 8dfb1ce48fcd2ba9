package scot.tolbooth.inventory.circuit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Reversible;

@Configuration(proxyBeanMethods = false)
class CircuitConfiguration {

    @Bean
    Circuits circuits(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        return new Circuits(jdbc, audit, transactions);
    }

    @Bean
    Reversible reversibleCircuit(Circuits circuits) {
        return new ReversibleCircuit(circuits);
    }
}

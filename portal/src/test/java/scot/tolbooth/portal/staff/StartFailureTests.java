package scot.tolbooth.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import scot.tolbooth.inventory.database.DatabaseUnavailableException;

class StartFailureTests {

    private final StartFailure analyzer = new StartFailure();

    @Test
    void aPortInUseNamesItsSetting() {
        assertThat(reason(new IllegalStateException("context", new PortInUseException(8080))))
                .isEqualTo("server.port: port 8080 is in use by another process");
    }

    @Test
    void aDatabaseThatDoesNotAnswerSpeaksForItself() {
        assertThat(reason(new IllegalStateException(
                        "bean", new DatabaseUnavailableException("spring.datasource.url: no connection", null))))
                .isEqualTo("spring.datasource.url: no connection");
    }

    @Test
    void aBrokenRuleThatNamesItsSettingSpeaksForItself() {
        assertThat(reason(new IllegalStateException(
                        "bean", new IllegalArgumentException("tolbooth.roles: 'cook' is not one of portal, radius"))))
                .startsWith("tolbooth.roles: 'cook'");
    }

    @Test
    void whatIsNotUnderstoodIsLeftToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("surprise"))).isNull();
    }

    private String reason(Throwable failure) {
        return Objects.requireNonNull(analyzer.analyze(failure)).getDescription();
    }
}

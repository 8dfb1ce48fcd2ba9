package scot.tolbooth.portal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import scot.tolbooth.collector.series.SeriesBuffer;
import scot.tolbooth.collector.series.SeriesHealth;

@SpringBootTest(classes = ConsoleOnFakes.class, properties = "tolbooth.roles=portal")
@AutoConfigureMockMvc
class HealthTests {

    @Autowired
    MockMvcTester web;

    @MockitoBean
    SeriesBuffer series;

    @Test
    void withoutTheSeriesStoreTheServiceIsUpAndThePartSaysItsTrouble() {
        given(series.health()).willReturn(health("connection refused", null));

        assertThat(web.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("UP"))
                .hasPathSatisfying(
                        "$.components.series.status",
                        status -> assertThat(status).isEqualTo("DEGRADED"));
        assertThat(web.get().uri("/actuator/health/series")).hasStatusOk();
    }

    @Test
    void loadBalancersAreToldOfWhatServingPeopleTakes() {
        given(series.health()).willReturn(health("connection refused", null));

        assertThat(web.get().uri("/actuator/health/readiness"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("UP"))
                .hasPath("$.components.database")
                .doesNotHavePath("$.components.series");
    }

    @Test
    void aStoreThatAnswersIsUp() {
        given(series.health()).willReturn(health(null, null));

        assertThat(web.get().uri("/actuator/health/series"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void aFullDiskUnderTheSpoolIsSaid() {
        given(series.health()).willReturn(health(null, "cannot be written: No space left on device"));

        assertThat(web.get().uri("/actuator/health/series"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("DEGRADED");
    }

    private static SeriesHealth health(@Nullable String problem, @Nullable String spoolProblem) {
        return new SeriesHealth(
                120, 1000, 10, 0, null, problem, new SeriesHealth.Spool(0, 0, 1000, spoolProblem), null);
    }
}

package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RequestLimitTests {

    private final RequestLimit limit = new RequestLimit(
            2,
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC),
            new ProblemAnswers(JsonMapper.builder().build()));

    @Test
    void eachAccountHasItsOwnLimit() throws Exception {
        assertThat(ask("morag", "10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(ask("morag", "10.0.0.2").getStatus()).isEqualTo(200);

        MockHttpServletResponse refused = ask("morag", "10.0.0.3");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getHeader("Retry-After")).isEqualTo("31");
        assertThat(refused.getContentAsString()).contains("More than 2 requests in a minute");
        assertThat(ask("calum", "10.0.0.3").getStatus()).isEqualTo(200);
    }

    @Test
    void withoutAnAccountTheAddressCounts() throws Exception {
        ask(null, "10.0.0.1");
        ask(null, "10.0.0.1");

        assertThat(ask(null, "10.0.0.1").getStatus()).isEqualTo(429);
        assertThat(ask(null, "10.0.0.2").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(@org.jspecify.annotations.Nullable String account, String address)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/sites");
        request.setRemoteUser(account);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}

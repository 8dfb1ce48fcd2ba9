package scot.tolbooth.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebJarAddressesTests {

    private final List<String> lookedUp = new ArrayList<>();
    private final WebJarAddresses filter = new WebJarAddresses(path -> {
        lookedUp.add(path);
        return path.replace("leaflet/", "leaflet/1.9.4/");
    });

    @Test
    void anAddressOfAWebJarGetsItsVersion() throws ServletException, IOException {
        assertThat(encoded("", "/webjars/leaflet/leaflet.js")).isEqualTo("/webjars/leaflet/1.9.4/leaflet.js");
        assertThat(encoded("/wifi", "/wifi/webjars/leaflet/leaflet.js"))
                .isEqualTo("/wifi/webjars/leaflet/1.9.4/leaflet.js");
    }

    @Test
    void noFileIsLookedForBehindTheLinksOfAPage() throws ServletException, IOException {
        assertThat(encoded("", "/programme/sites/LIB-007")).isEqualTo("/programme/sites/LIB-007");
        assertThat(lookedUp).isEmpty();
    }

    private String encoded(String context, String url) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContextPath(context);
        List<String> encoded = new ArrayList<>();
        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (passed, response) -> encoded.add(((HttpServletResponse) response).encodeURL(url)));
        return encoded.get(0);
    }
}

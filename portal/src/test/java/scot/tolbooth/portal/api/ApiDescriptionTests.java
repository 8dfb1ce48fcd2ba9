package scot.tolbooth.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ApiTest
class ApiDescriptionTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private String description() {
        return Caller.text(new Caller(mvc).get("/openapi.json"));
    }

    @Test
    void everyMappedMethodIsDescribedWithASummary() {
        Map<String, Map<String, Map<String, Object>>> paths = JsonPath.read(description(), "$.paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
            assertThat(operation).as(path).containsKey("summary");
        }));

        assertThat(described).containsExactlyElementsOf(mapped()).hasSizeGreaterThan(30);
    }

    @Test
    void theDescriptionIsOpenApi31() {
        assertThat(JsonPath.<String>read(description(), "$.openapi")).startsWith("3.1");
        assertThat(JsonPath.<String>read(description(), "$.info.title")).isEqualTo("Tolbooth");
    }

    @Test
    void bodiesAndHeadersAreDescribed() {
        String put = "$.paths['/api/v1/devices/{name}'].put";
        assertThat(JsonPath.<String>read(
                        description(), put + ".requestBody.content['application/json'].schema['$ref']"))
                .isEqualTo("#/components/schemas/DeviceBody");
        assertThat(JsonPath.<java.util.List<String>>read(description(), put + ".parameters[*].name"))
                .containsExactlyInAnyOrder("name", "If-Match", "X-Change-Reason");
        assertThat(JsonPath.<Boolean>read(
                        description(), "$.components.schemas.DeviceBody.properties.auth_password.writeOnly"))
                .isTrue();
        assertThat(JsonPath.<java.util.List<String>>read(
                        description(), "$.paths['/api/v1/sessions'].get.parameters[*].name"))
                .containsExactlyInAnyOrder("open", "site", "nas", "registrant", "from", "to", "page", "size", "after");
    }

    @Test
    void nothingOfOtherPackagesIsDescribed() {
        assertThat(description()).doesNotContain("ModelAndView", "HttpStatusCode");
    }

    @Test
    void thePageToReadItIsThere() {
        assertThat(mvc.get().uri("/api/docs")).hasStatus3xxRedirection();
    }

    private Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("scot.tolbooth.portal.api")) {
                mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapped.add(method + " " + path)));
            }
        });
        return mapped;
    }
}

package scot.tolbooth.portal.api;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Asks the API in one line. */
record Caller(MockMvcTester mvc) {

    MvcTestResult get(String address) {
        return mvc.get().uri("/api/v1" + address).exchange();
    }

    MvcTestResult post(String address, String body) {
        return mvc.post()
                .uri("/api/v1" + address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult put(String address, String body) {
        return mvc.put()
                .uri("/api/v1" + address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult patch(String address, String body) {
        return mvc.patch()
                .uri("/api/v1" + address)
                .contentType("application/merge-patch+json")
                .content(body)
                .exchange();
    }

    MvcTestResult delete(String address) {
        return mvc.delete().uri("/api/v1" + address).exchange();
    }

    MvcTestResult importCsv(String resource, String text) {
        return mvc.post()
                .uri("/api/v1/imports/" + resource)
                .contentType("text/csv")
                .content(text)
                .exchange();
    }

    /** Makes sure of a site that things can be at. */
    void aSite(String code) {
        put(
                "/sites/" + code,
                "{\"name\": \"A place\", \"kind\": \"library\", \"latitude\": 55.8, \"longitude\": -3.9}");
    }

    /** What was answered, as text. */
    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

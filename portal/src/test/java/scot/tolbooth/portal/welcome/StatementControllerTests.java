package scot.tolbooth.portal.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;

class StatementControllerTests {

    /** In English as in Britain: the day first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}", "pl | [0-9]{1,2} \\p{Ll}+ 20[0-9]{2}"})
    void theDayOfTheReviewIsWrittenAsItsReadersWriteIt(String language, String pattern) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/accessibility");
        request.setParameter("lang", language);
        Model model = new ConcurrentModel();

        new StatementController().accessibility(request, model);

        assertThat(model.getAttribute("prepared")).asString().matches(pattern);
    }
}

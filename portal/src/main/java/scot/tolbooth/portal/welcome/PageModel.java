package scot.tolbooth.portal.welcome;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page for residents what its layout needs. */
@ControllerAdvice({
    "scot.tolbooth.portal.welcome",
    "scot.tolbooth.portal.signup",
    "scot.tolbooth.portal.message",
    "scot.tolbooth.portal.account",
    "scot.tolbooth.portal.complaint",
    "scot.tolbooth.portal.online",
    "scot.tolbooth.portal.passpoint"
})
class PageModel {

    private final Pages pages;

    PageModel(Pages pages) {
        this.pages = pages;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return pages.of(request);
    }
}

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
    private final Object[] facts;

    PageModel(Pages pages, BrandSettings brand, KeptFor kept) {
        this.pages = pages;
        this.facts = kept.after(brand);
    }

    /** What the words about people's data say: who keeps it, and how long. */
    @ModelAttribute("facts")
    Object[] facts() {
        return facts.clone();
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        return pages.of(request);
    }
}

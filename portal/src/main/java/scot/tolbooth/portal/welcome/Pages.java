package scot.tolbooth.portal.welcome;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;

/** Makes what the layout of a page for residents needs; for pages that no {@link PageModel} reaches. */
public final class Pages {

    private final BrandSettings brand;
    private final MessageSource messages;
    private final ResidentStyles styles;

    Pages(BrandSettings brand, MessageSource messages, ResidentStyles styles) {
        this.brand = brand;
        this.messages = messages;
        this.styles = styles;
    }

    public Page of(HttpServletRequest request) {
        return new Page(request, brand, messages, styles);
    }
}

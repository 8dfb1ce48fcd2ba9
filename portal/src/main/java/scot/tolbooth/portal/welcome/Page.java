package scot.tolbooth.portal.welcome;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What the layout of every page for residents needs. Read while the page is rendered, after a controller has settled on
 * the language.
 */
public final class Page {

    private final HttpServletRequest request;
    private final BrandSettings brand;
    private final MessageSource messages;
    private final ResidentStyles styles;

    Page(HttpServletRequest request, BrandSettings brand, MessageSource messages, ResidentStyles styles) {
        this.request = request;
        this.brand = brand;
        this.messages = messages;
        this.styles = styles;
    }

    public Language getLanguage() {
        return ResidentLocaleResolver.language(request);
    }

    public String getLang() {
        return getLanguage().code();
    }

    public List<Language> getLanguages() {
        return Language.all();
    }

    /** Where this page is, for the links to itself in other languages. */
    public String getPath() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** What was searched for, which those links keep. */
    public @Nullable String getQuery() {
        return request.getParameter("q");
    }

    public BrandSettings getBrand() {
        return brand;
    }

    /** Where the style sheet is. */
    public String getStyles() {
        return styles.path();
    }

    public String getIcon() {
        return brand.icon();
    }

    public String getServiceName() {
        return Optional.ofNullable(brand.serviceName())
                .orElseGet(() ->
                        messages.getMessage("service.name", null, getLanguage().locale()));
    }
}

package scot.tolbooth.portal.welcome;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Speaks a resident's language: the one kept in the journey, else the one chosen by {@code ?lang=}, else the browser's.
 * Needs no cookie. Staff pages are in British English.
 */
public final class ResidentLocaleResolver implements LocaleResolver {

    private static final String ATTRIBUTE = ResidentLocaleResolver.class.getName();

    private static final Pattern RESIDENT = Pattern.compile(
            "/|/(find|wifi|account|accessibility|privacy|terms|cookies|error|captive-portal|resident)(/.*)?");

    /** Speaks this language for the rest of the request. */
    public static void use(HttpServletRequest request, Language language) {
        request.setAttribute(ATTRIBUTE, language);
    }

    /** The language of a resident's request. */
    public static Language language(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Language language) {
            return language;
        }
        return chosen(request)
                .orElseGet(() -> Optional.ofNullable(request.getHeader("Accept-Language"))
                        .map(Language::preferred)
                        .orElse(Language.ENGLISH));
    }

    /** The language asked for by hand in this very request. */
    public static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang")).flatMap(Language::of);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return RESIDENT.matcher(path).matches() ? language(request).locale() : Locale.UK;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by ?lang= and kept in the journey");
    }
}

package scot.tolbooth.portal.welcome;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import scot.tolbooth.radius.registrant.TermsOfUse;

/**
 * How the pages for residents present the council: {@code tolbooth.portal.*}.
 *
 * @param councilName the council's name in the header and in the statements
 * @param serviceName what the service is called, in place of each language's own words
 * @param logo a file, SVG or PNG, that is shown on that colour above the council's name; none unless set
 * @param colour of the header and buttons, {@code #rrggbb}; it must carry white text
 * @param helpPhone for help with the Wi-Fi, shown on every page
 * @param helpEmail for help, for accessibility and for data protection
 * @param termsVersion names the terms of use that are shown now; recorded with each acceptance
 */
@ConfigurationProperties("tolbooth.portal")
public record BrandSettings(
        @DefaultValue("North Lanarkshire Council") String councilName,
        @Nullable String serviceName,
        @Nullable Path logo,
        @DefaultValue("#1d5c3f") String colour,
        @DefaultValue("01698 302527") String helpPhone,

        @DefaultValue("corporatecommunications@northlan.gov.uk")
        String helpEmail,

        @DefaultValue(TermsOfUse.AS_DELIVERED) String termsVersion) {

    public BrandSettings {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("tolbooth.portal.colour must be a colour such as #1d5c3f");
        }
        if (contrastWithWhite(colour) < 4.5) {
            throw new IllegalArgumentException("tolbooth.portal.colour must be darker:"
                    + " white text on it needs a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3)");
        }
    }

    /** A square of the council's colour, as an address: without one, browsers ask for an icon by themselves. */
    String icon() {
        return "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'%3E%3Cpath fill='%23"
                + colour.substring(1) + "' d='M0 0h1v1H0z'/%3E%3C/svg%3E";
    }

    private static double contrastWithWhite(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance =
                0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

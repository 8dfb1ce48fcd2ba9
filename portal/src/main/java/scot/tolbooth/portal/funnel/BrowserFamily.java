package scot.tolbooth.portal.funnel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What residents read the portal with, as far as it matters: a closed list, so that it tells nobody from another. */
public enum BrowserFamily {
    IOS_SHEET("iPhone, iPad or Mac sign-in sheet"),
    ANDROID_SHEET("Android sign-in page"),
    CHROME("Chrome"),
    SAFARI("Safari"),
    FIREFOX("Firefox"),
    SAMSUNG("Samsung Internet"),
    /** Whatever browser: Windows opens the usual one. */
    WINDOWS("Windows"),
    OTHER("Other");

    private final String label;

    BrowserFamily(String label) {
        this.label = label;
    }

    /** The family of a browser that calls itself so. */
    public static BrowserFamily of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        if (agent.contains("Windows NT")) {
            return WINDOWS;
        }
        if (agent.contains("Firefox/") || agent.contains("FxiOS/")) {
            return FIREFOX;
        }
        if (agent.contains("SamsungBrowser/")) {
            return SAMSUNG;
        }
        if (agent.contains("; wv)") && agent.contains("Android")) {
            return ANDROID_SHEET;
        }
        if (agent.contains("OPR/") || agent.contains("EdgA/") || agent.contains("EdgiOS/") || agent.contains("FBAN/")) {
            return OTHER;
        }
        return agent.contains("Chrome/") || agent.contains("CriOS/") ? CHROME : apple(agent);
    }

    /** The sheet of Apple's systems says all that Safari says but its name (WBA, captive network behaviour). */
    private static BrowserFamily apple(String agent) {
        boolean apple = agent.contains("AppleWebKit/")
                && (agent.contains("iPhone")
                        || agent.contains("iPad")
                        || agent.contains("iPod")
                        || agent.contains("Macintosh"));
        if (!apple) {
            return OTHER;
        }
        return agent.contains("Safari/") ? SAFARI : IOS_SHEET;
    }

    /** Whether nobody reads what comes to it: a system that looks whether it is captive, or a test of the way in. */
    public static boolean isProbe(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return agent.isBlank()
                || agent.contains("CaptiveNetworkSupport")
                || agent.contains("Dalvik/")
                || agent.startsWith("Microsoft NCSI")
                || agent.contains(TEST);
    }

    /** What tests of the way in add to the name of the browser that they stand for. */
    public static final String TEST = "Tolbooth-Walk-Up";

    /** The word used in files, in the database and over the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}

package scot.tolbooth.collector.profile;

/** Bands and channels of IEEE 802.11. */
final class Bands {

    static final String TWO = "2.4 GHz";
    static final String FIVE = "5 GHz";
    static final String SIX = "6 GHz";

    private Bands() {}

    /** The band of a channel; 6 GHz repeats the numbers of the others, so its radios must say their band. */
    static String ofChannel(double channel) {
        return channel >= 1 && channel <= 14 ? TWO : channel >= 32 && channel <= 196 ? FIVE : "";
    }

    static String ofFrequency(double megahertz) {
        if (megahertz >= 2400 && megahertz <= 2500) {
            return TWO;
        }
        return megahertz >= 4900 && megahertz < 5925 ? FIVE : megahertz >= 5925 && megahertz <= 7125 ? SIX : "";
    }

    /** The channel whose centre a frequency is, or 0. */
    static double channelAt(double megahertz) {
        if (megahertz == 2484) {
            return 14;
        }
        if (ofFrequency(megahertz).equals(TWO)) {
            return (megahertz - 2407) / 5;
        }
        return ofFrequency(megahertz).equals(FIVE)
                ? (megahertz - 5000) / 5
                : ofFrequency(megahertz).equals(SIX) ? (megahertz - 5950) / 5 : 0;
    }
}

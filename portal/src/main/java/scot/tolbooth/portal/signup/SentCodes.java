package scot.tolbooth.portal.signup;

/** How many codes were sent of late, for the limits. */
record SentCodes(int contactQuarterHour, int contactDay, int deviceHour, int nasHour, int kindDay) {

    /** Whether one more would be too many. */
    boolean exhaust(SignupSettings limits, int kindLimit) {
        return contactQuarterHour >= limits.perContactQuarterHour()
                || contactDay >= limits.perContactDay()
                || deviceHour >= limits.perDeviceHour()
                || nasHour >= limits.perNasHour()
                || kindDay >= kindLimit;
    }
}

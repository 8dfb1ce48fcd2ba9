package scot.tolbooth.portal.card;

/** How many wrong codes were typed in the last hour, for the limits. */
record WrongCodes(int ofDevice, int atSite, int behindNas, int inAll) {}

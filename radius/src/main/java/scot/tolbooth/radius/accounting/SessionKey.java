package scot.tolbooth.radius.accounting;

import scot.tolbooth.radius.nas.NasName;

/**
 * By what a NAS tells its sessions apart. After a restart it may give the same again to another session.
 *
 * @param source the address it sends from
 * @param nasIdentifier what it calls itself, or empty
 */
record SessionKey(NasName nas, String source, String nasIdentifier, String acctSessionId) {}

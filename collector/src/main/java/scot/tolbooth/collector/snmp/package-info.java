/** SNMP: asks devices and gives plain values back; the only package that sees SNMP4J. */
@NullMarked
package scot.tolbooth.collector.snmp;

import org.jspecify.annotations.NullMarked;

package scot.tolbooth.collector.alarm;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What one rule sees of one thing at one moment.
 *
 * @param name what people call it
 * @param detail what is seen, in a sentence
 */
record Signal(AlarmKey key, String name, @Nullable SiteCode site, Verdict verdict, String detail) {}

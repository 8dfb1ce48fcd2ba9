package scot.tolbooth.portal.api;

import org.jspecify.annotations.Nullable;

/** A value that was read, to be taken once it is known that all values are right. */
@FunctionalInterface
public interface Field<T extends @Nullable Object> {

    T value();
}

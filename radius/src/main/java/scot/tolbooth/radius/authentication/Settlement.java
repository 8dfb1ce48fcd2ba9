package scot.tolbooth.radius.authentication;

import org.jspecify.annotations.Nullable;

/**
 * What is to be written down of a decided request.
 *
 * @param grant the user name of the grant that it uses; absent where it uses none
 */
record Settlement(AuthenticationOutcome outcome, @Nullable String grant) {}

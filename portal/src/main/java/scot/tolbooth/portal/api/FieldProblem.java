package scot.tolbooth.portal.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that is wrong with a body or a query.
 *
 * @param field empty where it concerns the whole
 * @param value as it came; absent where nothing came, and for secrets and personal data
 * @param message the rule that it breaks
 */
public record FieldProblem(String field, @Nullable JsonNode value, String message) {}

package scot.tolbooth.portal.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import scot.tolbooth.inventory.audit.Change;

/** Adds to the API's description what the controllers' signatures alone do not say. */
final class ApiDescription implements OperationCustomizer {

    private static final String BASIC = "staff";

    static OpenAPI base() {
        OpenAPI description = new OpenAPI();
        description.info(new Info()
                .title("Tolbooth")
                .version("1")
                .description("Sites, devices, readings, sessions and rollout of a council's WAN and public Wi-Fi. "
                        + "Errors are problem documents (RFC 9457); lists page with page and size; "
                        + "If-Match refuses a change to what someone else has changed since.")
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
        description.schema("Problem", problem());
        description.schemaRequirement(
                BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        description.addSecurityItem(new SecurityRequirement().addList(BASIC));
        return description;
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("value", new Schema<>().description("As it came; secrets are not repeated"))
                .addProperty("message", new StringSchema().description("The rule that it breaks"));
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Change.class) {
                header(operation, RequestArguments.REASON, "Why it is changed, for the audit trail");
            } else if (parameter.getParameterType() == Precondition.class) {
                header(operation, "If-Match", "ETag of the version that was read; for any other the answer is 412");
            }
        }
        if (method.getReturnType().getParameterType() == Page.class) {
            query(operation, "page", numbered(0, BigDecimal.ZERO));
            query(
                    operation,
                    "size",
                    numbered(Paging.DEFAULT_SIZE, BigDecimal.ONE).maximum(BigDecimal.valueOf(Paging.LARGEST_SIZE)));
        }
        describeProblems(operation);
        return operation;
    }

    private static void header(Operation operation, String name, String description) {
        operation.addParametersItem(
                new Parameter().in("header").name(name).description(description).schema(new StringSchema()));
    }

    private static Schema<?> numbered(int usual, BigDecimal least) {
        IntegerSchema schema = new IntegerSchema();
        schema.setDefault(usual);
        return schema.minimum(least);
    }

    private static void query(Operation operation, String name, Schema<?> schema) {
        operation.addParametersItem(new Parameter().in("query").name(name).schema(schema));
    }

    private static void describeProblems(Operation operation) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        MediaType content = new MediaType().schema(problem);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem document (RFC 9457)")
                                .content(new Content().addMediaType("application/problem+json", content)));
    }
}

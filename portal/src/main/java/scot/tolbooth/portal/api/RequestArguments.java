package scot.tolbooth.portal.api;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import scot.tolbooth.inventory.audit.Change;

/** Gives the API's methods what every request may carry: who changes what for which reason, If-Match, paging, query. */
final class RequestArguments implements HandlerMethodArgumentResolver {

    static final String REASON = "X-Change-Reason";

    private static final int LONGEST_REASON = 500;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return parameter.getContainingClass().getPackageName().startsWith(RequestArguments.class.getPackageName())
                && (type == Change.class || type == Precondition.class || type == Fields.class || type == Paging.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == Change.class) {
            return change(request);
        }
        if (type == Precondition.class) {
            return new Precondition(request.getHeader(HttpHeaders.IF_MATCH));
        }
        Fields query = Fields.of(request.getParameterMap());
        return type == Fields.class ? query : paging(query);
    }

    private static Paging paging(Fields query) {
        Field<Paging> paging = Paging.read(query);
        return query.build(paging::value);
    }

    private static Change change(NativeWebRequest request) {
        String by = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElseThrow(() -> Problems.of(HttpStatus.UNAUTHORIZED, "Sign in with a staff account"));
        String why = request.getHeader(REASON);
        if (why != null && why.length() > LONGEST_REASON) {
            throw Problems.of(HttpStatus.BAD_REQUEST, REASON + " must be at most " + LONGEST_REASON + " characters");
        }
        return new Change(by, why, request.isUserInRole("SENIOR_RESPONSIBLE_OWNER"));
    }
}

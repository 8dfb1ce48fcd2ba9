package scot.tolbooth.portal.staff;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is shown where something went wrong: a page for people, a problem document for programs. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        String path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "/");
        return isForPrograms(path) ? problem(status, path) : page(status, path);
    }

    private static ModelAndView page(HttpStatus status, String path) {
        ModelAndView page = new ModelAndView("staff/error", status);
        page.addObject("status", status.value());
        page.addObject("forStaff", path.matches("/(operations|programme|staff)(/.*)?"));
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String path) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setInstance(URI.create(path));
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            problem.setDetail("The upload is too large: files must be 25 MB or smaller");
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/actuator")
                || path.startsWith("/captive-portal/")
                || path.endsWith(".json");
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}

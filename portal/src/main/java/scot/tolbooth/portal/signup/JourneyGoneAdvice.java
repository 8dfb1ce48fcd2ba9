package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.portal.welcome.Pages;

/** Says how to start again. */
@ControllerAdvice
class JourneyGoneAdvice {

    private final Pages pages;

    JourneyGoneAdvice(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(JourneyGoneException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView gone(HttpServletRequest request) {
        ModelAndView view = new ModelAndView("resident/gone");
        view.addObject("page", pages.of(request));
        view.addObject("account", request.getRequestURI().contains("/account/"));
        return view;
    }
}

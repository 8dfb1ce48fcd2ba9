package scot.tolbooth.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who has signed in, as {@code staff}, for its head and for what it offers. */
@ControllerAdvice
class SignedIn {

    @ModelAttribute("staff")
    @Nullable Person staff(HttpServletRequest request) {
        String name = request.getRemoteUser();
        return name == null
                ? null
                : new Person(
                        name,
                        request.isUserInRole(StaffRole.ENGINEER.name()),
                        request.isUserInRole(StaffRole.ROLLOUT_MANAGER.name()),
                        request.isUserInRole(StaffRole.ADMINISTRATOR.name()));
    }

    /** What a page needs to know of the member of staff who reads it. */
    public record Person(String name, boolean engineer, boolean rolloutManager, boolean administrator) {}
}

package scot.tolbooth.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page who has signed in, as {@code staff}, and how times are written, as {@code time}. */
@ControllerAdvice
class SignedIn {

    private final ScottishTime time;

    SignedIn(Clock clock) {
        this.time = new ScottishTime(clock);
    }

    @ModelAttribute("time")
    ScottishTime time() {
        return time;
    }

    @ModelAttribute("staff")
    @Nullable Person staff(HttpServletRequest request) {
        String name = request.getRemoteUser();
        return name == null
                ? null
                : new Person(
                        name,
                        request.isUserInRole(StaffRole.VIEWER.name()),
                        request.isUserInRole(StaffRole.FRONT_DESK.name()),
                        request.isUserInRole(StaffRole.ENGINEER.name()),
                        request.isUserInRole(StaffRole.ROLLOUT_MANAGER.name()),
                        request.isUserInRole(StaffRole.SENIOR_RESPONSIBLE_OWNER.name()),
                        request.isUserInRole(StaffRole.ADMINISTRATOR.name()),
                        request.isUserInRole(StaffRole.CONTRACTOR.name()));
    }

    /** What a page needs to know of the member of staff who reads it. */
    public record Person(
            String name,
            boolean viewer,
            boolean frontDesk,
            boolean engineer,
            boolean rolloutManager,
            boolean seniorResponsibleOwner,
            boolean administrator,
            boolean contractor) {}
}

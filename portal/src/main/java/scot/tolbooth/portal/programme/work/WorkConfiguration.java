package scot.tolbooth.portal.programme.work;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.visit.Visits;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.ScottishTime;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    @Bean
    OwnSites ownSites(Sites sites, Contractors contractors, CurrentStaff staff, Clock clock) {
        return new OwnSites(sites, contractors, staff, new ScottishTime(clock));
    }

    @Bean
    WorkList workList(Rollout rollout, Visits visits, AsbestosRegister register, AsbestosSurveys surveys, Clock clock) {
        return new WorkList(rollout, visits, register, surveys, new ScottishTime(clock));
    }

    @Bean
    SiteFile siteFile(
            Contacts contacts,
            AccessConstraints access,
            Documents documents,
            AsbestosRegister register,
            CurrentStaff staff) {
        return new SiteFile(contacts, access, documents, register, staff);
    }

    @Bean
    VisitBooking visitBooking(Visits visits, AsbestosSurveys surveys, TransactionTemplate transactions) {
        return new VisitBooking(visits, surveys, transactions);
    }

    @Bean
    SurveyResults surveyResults(
            AsbestosSurveys surveys,
            Documents documents,
            CurrentStaff staff,
            TransactionTemplate transactions,
            Clock clock) {
        return new SurveyResults(surveys, documents, staff, transactions, new ScottishTime(clock));
    }
}

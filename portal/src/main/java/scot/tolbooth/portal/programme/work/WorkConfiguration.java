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
import scot.tolbooth.inventory.rollout.asbestos.ContractorEntries;
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
    WorkList workList(
            Rollout rollout, Visits visits, AsbestosRegister register, WorkList.Surveying surveying, Clock clock) {
        return new WorkList(rollout, visits, register, surveying, new ScottishTime(clock));
    }

    @Bean
    WorkList.Surveying surveying(AsbestosSurveys surveys, ContractorEntries entries) {
        return new WorkList.Surveying(surveys, entries);
    }

    @Bean
    OwnSurveys ownSurveys(WorkList work, ContractorEntries entries) {
        return new OwnSurveys(work, entries);
    }

    @Bean
    SampleEntries sampleEntries(
            ContractorEntries entries,
            AsbestosSurveys surveys,
            Documents documents,
            CurrentStaff staff,
            TransactionTemplate transactions) {
        return new SampleEntries(entries, surveys, documents, staff, transactions);
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

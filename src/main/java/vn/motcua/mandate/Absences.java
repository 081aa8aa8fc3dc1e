package vn.motcua.mandate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;

/** All absences (<i>vắng mặt</i>). */
interface Absences extends Repository<Absence, UUID> {

    Absence save(Absence absence);

    Optional<Absence> findById(UUID id);

    @Query("""
            select a from Absence a where a.account in :accounts and a.cancelledAt is null
              and a.absentFrom <= :now and a.absentUntil > :now
            """)
    List<Absence> away(Collection<AccountName> accounts, Instant now);

    /** Absences of an account that are not over. */
    @Query("""
            select a from Absence a where a.account = :account and a.cancelledAt is null and a.absentUntil > :now
            order by a.absentFrom
            """)
    List<Absence> open(AccountName account, Instant now);

    /** Absences that are not over of those who hold a post in an agency or below on a day. */
    @Query("""
            select a from Absence a
            where exists (select 1 from Post p where p.account = a.account
                and (p.agency = :agency or cast(p.agency as string) like concat(cast(:agency as string), '.%'))
                and p.firstDay <= :day and (p.lastDay is null or p.lastDay >= :day))
              and a.cancelledAt is null and a.absentUntil > :now order by a.absentFrom
            """)
    List<Absence> openIn(AgencyId agency, LocalDate day, Instant now);
}

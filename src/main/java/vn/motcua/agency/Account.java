package vn.motcua.agency;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.CitizenId;
import vn.motcua.core.Role;

/** Somebody who signs in (<i>tài khoản</i>): a citizen, or an official with roles in one agency. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    private String name;

    private String fullName;
    private String passwordHash;

    @Column(name = "agency")
    private @Nullable AgencyId agency;

    private @Nullable String position;
    private @Nullable CitizenId citizenId;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String address;
    private boolean demo;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    Account(AccountName name, String fullName, String passwordHash, Set<Role> roles, boolean demo) {
        this.name = name.value();
        this.fullName = fullName;
        this.passwordHash = passwordHash;
        this.roles.addAll(roles);
        this.demo = demo;
    }

    Account worksIn(AgencyId agency, String position) {
        this.agency = agency;
        this.position = position;
        return this;
    }

    Account isCitizen(CitizenId citizenId, String phone, String email, String address) {
        this.citizenId = citizenId;
        this.phone = phone;
        this.email = email;
        this.address = address;
        return this;
    }

    public AccountName name() {
        return new AccountName(name);
    }

    public String fullName() {
        return fullName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** An official's post, such as "Chủ tịch". */
    public Optional<String> position() {
        return Optional.ofNullable(position);
    }

    public Optional<AgencyId> agency() {
        return Optional.ofNullable(agency);
    }

    public Optional<CitizenId> citizenId() {
        return Optional.ofNullable(citizenId);
    }

    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Made by the demo profile, and good for nothing in any other. */
    public boolean isDemo() {
        return demo;
    }

    public Actor actor() {
        return new Actor(name(), fullName, roles, agency, citizenId);
    }
}

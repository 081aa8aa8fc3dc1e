package vn.motcua.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AgencyId;

/** An agency (<i>cơ quan</i>) with its one-stop shop (<i>Trung tâm Phục vụ hành chính công</i>, Điều 7 NĐ 118/2025). */
@Entity
@Table(name = "agency")
public class Agency {

    @Id
    private String id;

    private String name;
    private String parentName;
    private String oneStopName;
    private String place;
    private @Nullable String hotline;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Agency() {}

    Agency(AgencyId id, String name, String parentName, String oneStopName, String place, @Nullable String hotline) {
        this.id = id.value();
        this.name = name;
        this.parentName = parentName;
        this.oneStopName = oneStopName;
        this.place = place;
        this.hotline = hotline;
    }

    public AgencyId id() {
        return new AgencyId(id);
    }

    /** As papers name it, such as "Uỷ ban nhân dân phường Sen Hồ". */
    public String name() {
        return name;
    }

    /** The agency above it (<i>đơn vị chủ quản</i>). */
    public String parentName() {
        return parentName;
    }

    /** The name of its one-stop shop. */
    public String oneStopName() {
        return oneStopName;
    }

    /** The place that papers are dated from (<i>địa danh</i>). */
    public String place() {
        return place;
    }

    public Optional<String> hotline() {
        return Optional.ofNullable(hotline);
    }
}

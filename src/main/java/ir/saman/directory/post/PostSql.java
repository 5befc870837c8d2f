package ir.saman.directory.post;

import ir.saman.directory.OrganId;
import ir.saman.kit.web.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The SQL of posts. */
@Component
class PostSql {

    private static final String COLUMNS = """
            select t.id, t.organ_id, t.title, t.rank, t.kind, t.holder_id, p.name as holder, t.external_id, t.post_kind,
                   t.held_since, t.version
            from directory.post t left join directory.person p on p.id = t.holder_id
            """;

    static final String OF_ORGAN = COLUMNS + """
            where t.organ_id = :organ
            order by array_position(array['HEAD', 'DEPUTY', 'DIRECTOR', 'OFFICE_HEAD', 'EXPERT', 'ADVISER'], t.rank),
              t.title collate "fa-IR-x-icu", t.id
            limit 2000""";
    static final String FIND = COLUMNS + "where t.id = :post";
    static final String ADD = """
            insert into directory.post (organ_id, title, rank, kind, holder_id, external_id, post_kind, held_since)
            values (:organ, :title, :rank, :kind, :holder, :externalId, :office,
                    case when cast(:holder as bigint) is not null then coalesce(cast(:since as date), :today) end)
            on conflict (external_id) do nothing returning id""";
    static final String EDIT = """
            update directory.post set title = :title, rank = :rank, kind = :kind, holder_id = :holder,
              external_id = :externalId, post_kind = :office, version = version + 1,
              held_since = case when cast(:holder as bigint) is null then null
                                when holder_id = :holder then coalesce(cast(:since as date), held_since)
                                else coalesce(cast(:since as date), :today) end
            where id = :post and version = :version""";
    static final String EXTERNAL_ID_TAKEN = """
            select exists (select from directory.post where external_id = :externalId and id <> :post)""";
    static final String HOLDERS = """
            select p.id, p.name from directory.person p
            where exists (select from directory.account a join directory.membership m on m.account_id = a.id
                where a.person_id = p.id and m.organ_id = :organ and (m.valid_to is null or m.valid_to > :today))
              or exists (select from directory.post t where t.organ_id = :organ and t.holder_id = p.id)
            order by p.name_search collate "fa-IR-x-icu", p.id limit 500""";

    static final String OFFICES =
            "select code, title from directory.post_kind order by title collate \"fa-IR-x-icu\", code";

    private final JdbcClient db;

    PostSql(JdbcClient db) {
        this.db = db;
    }

    List<Post> of(OrganId organ) {
        return db.sql(OF_ORGAN)
                .param("organ", organ.value())
                .query(PostSql::post)
                .list();
    }

    Optional<Post> find(long post) {
        return db.sql(FIND).param("post", post).query(PostSql::post).optional();
    }

    /** The new post's number; empty if another post has the external id. */
    Optional<Long> add(OrganId organ, PostValues values, LocalDate today) {
        return set(db.sql(ADD).param("organ", organ.value()).param("today", today), values)
                .query((row, number) -> row.getLong(1))
                .optional();
    }

    /** Whether the post was changed: not, when its version has passed. */
    boolean edit(long post, int version, PostValues values, LocalDate today) {
        return set(db.sql(EDIT).param("post", post).param("version", version).param("today", today), values)
                        .update()
                > 0;
    }

    boolean externalIdTaken(long post, String externalId) {
        return db.sql(EXTERNAL_ID_TAKEN)
                .param("post", post)
                .param("externalId", externalId)
                .query(Boolean.class)
                .single();
    }

    /** Who may hold a post of the organ: the people seated in it, and those who hold one now. */
    List<Option> holders(OrganId organ, LocalDate today) {
        return db.sql(HOLDERS)
                .param("organ", organ.value())
                .param("today", today)
                .query((row, number) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The kinds of posts whose holders bear duties. */
    List<Option> offices() {
        return db.sql(OFFICES)
                .query((row, number) -> new Option(row.getString("code"), row.getString("title")))
                .list();
    }

    private static StatementSpec set(StatementSpec statement, PostValues values) {
        return statement
                .param("title", values.title())
                .param("rank", values.rank().name())
                .param("kind", values.kind().name())
                .param("holder", values.holder().orElse(null))
                .param("externalId", values.externalId().orElse(null))
                .param("office", values.office().orElse(null))
                .param("since", values.since().orElse(null));
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getLong("organ_id"),
                row.getString("title"),
                Rank.valueOf(row.getString("rank")),
                PostKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("holder_id", Long.class)),
                Optional.ofNullable(row.getString("holder")),
                Optional.ofNullable(row.getString("external_id")),
                Optional.ofNullable(row.getString("post_kind")),
                Optional.ofNullable(row.getObject("held_since", LocalDate.class)),
                row.getInt("version"));
    }
}

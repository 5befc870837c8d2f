package ir.saman.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.directory.AccountId;
import ir.saman.directory.Act;
import ir.saman.directory.Actor;
import ir.saman.directory.Asks;
import ir.saman.directory.Authority;
import ir.saman.directory.Organ;
import ir.saman.directory.OrganId;
import ir.saman.directory.Organs;
import ir.saman.directory.Role;
import ir.saman.directory.TestAccounts;
import ir.saman.duty.DeskFixtures;
import ir.saman.duty.Duties;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The whole matrix: every endpoint × every role, and, where an address names an object, × the reader's own organ, one
 * below it, one in its territory and a foreign one. The page must say what the table says, neither more nor less.
 */
@SamanTest
@Serves("A1")
class AuthorityMatrixTests {

    /** An organ each role usually sits in: the coordinators in Semnan, the rest in the Ministry of Roads or ARSO. */
    private static final Map<Role, String> SEATS = new EnumMap<>(Map.of(
            Role.SYSTEM_ADMINISTRATOR, "N029",
            Role.ARSO_EXPERT, "N029",
            Role.SUPREME_COUNCIL_VIEWER, "N029",
            Role.AUDITOR, "N029",
            Role.ORGAN_HEAD, "P20-T01",
            Role.REFORM_OFFICER, "N012",
            Role.ORGAN_SUPERVISOR, "N012",
            Role.PROVINCIAL_MANAGEMENT_OFFICER, "P20-T02",
            Role.PROVINCIAL_COUNCIL_SECRETARY, "P20-T02",
            Role.COUNTY_OFFICER, "C2004"));

    private final MockMvc mvc;
    private final Authority authority;
    private final Organs organs;
    private final JdbcClient db;
    private final List<Endpoint> endpoints;
    private final Map<Role, Actor> actors = new EnumMap<>(Role.class);
    private final AuthoritySamples samples;

    @Autowired
    AuthorityMatrixTests(MockMvc mvc, Authority authority, Organs organs, JdbcClient db, ApplicationContext context) {
        this.mvc = mvc;
        this.authority = authority;
        this.organs = organs;
        this.db = db;
        this.endpoints = endpoints(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        this.samples =
                new AuthoritySamples(db, context.getBean(DeskFixtures.class), context.getBean(Duties.class), authority);
    }

    /** A handler as it is called. */
    private record Endpoint(RequestMethod method, String path, Act act) {

        boolean namesAnObject() {
            return path.contains("{");
        }

        boolean isHeldElsewhere() {
            return AuthoritySamples.HELD_ELSEWHERE.keySet().stream().anyMatch(path::startsWith);
        }
    }

    @BeforeEach
    void oneActorARole() {
        TestAccounts accounts = new TestAccounts(db);
        SEATS.forEach((role, code) -> {
            AccountId account = accounts.in(code, role);
            Organ organ = organs.byCode(code).orElseThrow();
            actors.put(role, new Actor(account, role.name(), organ, role, Optional.empty()));
        });
    }

    @Test
    void aRoleWithoutTheActIsForbiddenAndNoOtherIs() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            for (Actor actor : actors.values()) {
                boolean forbidden = status(endpoint, actor, filled(endpoint)) == 403;
                if (forbidden == authority.mayEver(actor, endpoint.act())) {
                    wrong.add(actor.role() + " " + endpoint + (forbidden ? " is forbidden" : " is let through"));
                }
            }
        }
        assertThat(endpoints).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    @Test
    void anObjectIsFoundExactlyWhereAuthorityAllowsTheAct() throws Exception {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Endpoint endpoint : endpoints) {
            Optional<AuthoritySamples.Kind> kind = AuthoritySamples.kindOf(endpoint.path());
            if (kind.isEmpty() || endpoint.isHeldElsewhere()) {
                continue;
            }
            for (Actor actor : actors.values()) {
                if (authority.mayEver(actor, endpoint.act())) {
                    wrong.addAll(disagreements(endpoint, actor, kind.get()));
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEndpointThatNamesAnObjectIsHeldToItSomewhere() {
        assertThat(endpoints.stream()
                        .filter(Endpoint::namesAnObject)
                        .filter(endpoint ->
                                AuthoritySamples.kindOf(endpoint.path()).isEmpty())
                        .filter(endpoint -> !endpoint.isHeldElsewhere()))
                .isEmpty();
    }

    /** An address of this shape that names nothing. */
    private static String filled(Endpoint endpoint) {
        return endpoint.path()
                .replace("{batch}", "00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{[^}]*}", "0");
    }

    private List<String> disagreements(Endpoint endpoint, Actor actor, AuthoritySamples.Kind kind) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Organ organ : around(actor)) {
            long object = samples.of(kind, organ, actor.account());
            String path = endpoint.path().replaceAll("\\{[^}]*}", Long.toString(object));
            boolean hidden = status(endpoint, actor, path) == 404;
            boolean allowed = samples.allowed(kind, organ, actor, endpoint.act());
            if (hidden == allowed) {
                wrong.add(actor.role() + " " + endpoint + " " + organ.name() + (hidden ? " hidden" : " shown"));
            }
        }
        return wrong;
    }

    /** The actor's own organ, one below it, one in its territory and a foreign one, as far as there are such. */
    private List<Organ> around(Actor actor) {
        return db.sql("""
                (select id from directory.organ where id = :own)
                union (select id from directory.organ where parent_id = :own order by id limit 1)
                union (select id from directory.organ where province = :province and id <> :own and code like 'P%'
                       order by id desc limit 1)
                union (select id from directory.organ where county = :county and id <> :own order by id limit 1)
                union (select id from directory.organ where code in ('N002', 'T02-15'))""")
                .param("own", actor.organ().id().value())
                .param("county", actor.organ().county().orElse("none"))
                .param("province", actor.organ().province().orElse("none"))
                .query((row, number) -> organs.get(new OrganId(row.getLong(1))))
                .list();
    }

    private int status(Endpoint endpoint, Actor actor, String path) throws Exception {
        return mvc.perform(request(HttpMethod.valueOf(endpoint.method().name()), path)
                        .with(TestAccounts.csrf())
                        .with(TestAccounts.as(actor.account())))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static List<Endpoint> endpoints(RequestMappingHandlerMapping handlers) {
        List<Endpoint> all = new ArrayList<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            Optional.ofNullable(handler.getMethodAnnotation(Asks.class))
                    .ifPresent(asks -> mapping.getPatternValues()
                            .forEach(path -> mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(method -> all.add(new Endpoint(method, plain(path), asks.value())))));
        });
        return all;
    }

    /** {@code {id:[0-9]{1,18}}} is {@code {id}}: what a variable may look like is not its name. */
    private static String plain(String path) {
        return path.replaceAll(":\\[[^\\]]*\\](\\{[^}]*\\})?", "");
    }
}

package ir.saman.circular.source;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import ir.saman.circular.Circulars;
import ir.saman.duty.Duties;
import ir.saman.duty.Source;
import ir.saman.duty.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamanTest
@Serves("F2")
class ClauseSourcesTests {

    @Autowired
    private Duties duties;

    @Autowired
    private JdbcClient db;

    @Test
    void theHubShowsTheClauseBehindADuty() {
        Source report = source("107030", "para_5");
        Source stage = source("14133", "art_4__stage_1");
        var texts = duties.texts(List.of(report, stage, report));
        assertThat(texts).containsOnlyKeys(report, stage);
        assertThat(texts.values())
                .extracting(SourceText::title, SourceText::label, SourceText::link)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "بخشنامه ۱۰۷۰۳۰ — ۱۴۰۳/۱۱/۱۴", "بند ۵", "/circulars/107030#para_5"));
        assertThat(texts.values()).allSatisfy(text -> {
            assertThat(text.text()).isNotBlank();
            assertThat(text.version()).isEqualTo("1");
        });
    }

    @Test
    void aSourceNobodyKnowsIsLeftOut() {
        assertThat(duties.texts(List.of(new Source(Circulars.SOURCE_KIND, 0), new Source("council", 1))))
                .isEmpty();
    }

    private Source source(String number, String anchor) {
        long ask = db.sql("""
                select a.id from circular.ask a join circular.clause l on l.id = a.clause_id
                join circular.circular c on c.id = l.circular_id where c.number = :number and l.anchor = :anchor""")
                .param("number", number)
                .param("anchor", anchor)
                .query(Long.class)
                .single();
        return new Source(Circulars.SOURCE_KIND, ask);
    }
}
